package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** OAuth 2 client credentials (RFC 6749, section 4.4). Thread-safe. */
final class TokenDesk {
  private static final int SECRET_BYTES = 24;

  private final String clientId;
  private final String clientSecret;
  private final Duration life;
  private final Clock clock;
  private final boolean scopeless;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  TokenDesk(PracticeOptions options) {
    this.clientId = options.clientId().orElseGet(() -> "practice-" + secret().substring(0, 8));
    this.clientSecret = options.clientSecret().orElseGet(this::secret);
    this.life = options.tokenLife();
    this.clock = options.clock();
    this.scopeless = options.habits().contains(Habit.NO_SCOPES);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  /** Makes every token that was given out worthless. */
  void expireAll() {
    ends.clear();
  }

  boolean accepts(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return false;
    }
    Instant end = ends.get(authorization.substring(7).strip());
    return end != null && clock.instant().isBefore(end);
  }

  /** Answers a request for a token. */
  Answer answer(String method, @Nullable String authorization, byte[] form) {
    if (!method.equals("POST")) {
      return error(405, "invalid_request", "Ask for a token with POST.").with("Allow", "POST");
    }
    Map<String, String> fields = Urls.parameters(new String(form, StandardCharsets.UTF_8));
    if (!isClient(authorization, fields)) {
      return error(401, "invalid_client", "The client id or the client secret is wrong.")
          .with("WWW-Authenticate", "Basic realm=\"practice district\"");
    }
    String grant = fields.get("grant_type");
    if (grant == null) {
      return error(400, "invalid_request", "The parameter grant_type is missing.");
    }
    if (!grant.equals("client_credentials")) {
      return error(400, "unsupported_grant_type", "The only grant is client_credentials.");
    }
    if (scopeless && fields.containsKey("scope")) {
      return error(400, "invalid_request", "The parameter scope is not known here.");
    }
    return token(fields.get("scope"));
  }

  private Answer token(@Nullable String scope) {
    Instant now = clock.instant();
    ends.values().removeIf(end -> !now.isBefore(end));
    String token = secret();
    ends.put(token, now.plus(life));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("access_token", token).put("token_type", "Bearer");
    body.put("expires_in", life.toSeconds());
    Wire.text(body, "scope", scope);
    return Answer.json(200, body).with("Cache-Control", "no-store");
  }

  private boolean isClient(@Nullable String authorization, Map<String, String> fields) {
    if (authorization == null) {
      return same(clientId, fields.get("client_id"))
          & same(clientSecret, fields.get("client_secret"));
    }
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return false;
    }
    String pair;
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
      pair = new String(decoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return false;
    }
    int colon = pair.indexOf(':');
    return colon >= 0
        && sameAsSentOrEncoded(clientId, pair.substring(0, colon))
        && sameAsSentOrEncoded(clientSecret, pair.substring(colon + 1));
  }

  /** RFC 6749 wants both percent-encoded before they are joined; many clients do not do that. */
  private static boolean sameAsSentOrEncoded(String expected, String given) {
    return same(expected, given) || same(Urls.encode(expected), given.replace("+", "%20"));
  }

  private static boolean same(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer error(int status, String error, String description) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("error", error).put("error_description", description);
    return Answer.json(status, body).with("Cache-Control", "no-store");
  }
}
