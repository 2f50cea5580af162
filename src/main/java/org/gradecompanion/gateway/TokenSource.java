package org.gradecompanion.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.HttpUrl;
import org.gradecompanion.model.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * The access token of one connection (OAuth 2 client credentials). However many threads ask, one
 * request for it is under way, and all of them share its outcome. Safe for several threads.
 */
public final class TokenSource implements AutoCloseable {
  private static final Duration USUAL_LIFE = Duration.ofHours(1);
  private static final double RENEW_AT = 0.8;
  private static final Set<String> OF_CLIENT = Set.of("invalid_client", "unauthorized_client");

  private final Http http;
  private final HttpUrl url;
  private final String clientId;
  private final char[] secret;
  private final String scope;
  private final Clock clock;

  private @Nullable Token current;
  private @Nullable CompletableFuture<Token> fetching;
  private volatile boolean scopeRefused;
  private volatile String granted = "";

  /**
   * @param scope space-separated, or empty to ask for none
   */
  public TokenSource(
      Http http, HttpUrl url, String clientId, char[] secret, String scope, Clock clock) {
    this.http = http;
    this.url = url;
    this.clientId = clientId;
    this.secret = secret.clone();
    this.scope = scope;
    this.clock = clock;
  }

  /** A token that is good for a while, fetched when there is none. */
  public String current() throws GatewayException {
    return get(null);
  }

  /** A token other than the one the server refused, fetched unless another thread already did. */
  public String renewed(String refused) throws GatewayException {
    return get(refused);
  }

  private String get(@Nullable String refused) throws GatewayException {
    CompletableFuture<Token> future;
    boolean mine = false;
    synchronized (this) {
      Token token = current;
      if (token != null
          && !Objects.equals(token.value, refused)
          && clock.instant().isBefore(token.renewFrom)) {
        return token.value;
      }
      if (fetching == null) {
        fetching = new CompletableFuture<>();
        mine = true;
      }
      future = fetching;
    }
    if (mine) {
      fetch(future);
    }
    try {
      return future.join().value;
    } catch (CompletionException e) {
      if (e.getCause() instanceof GatewayException failure) {
        throw new GatewayException(failure.reason(), failure.retryAfter(), failure.status());
      }
      throw e;
    }
  }

  private void fetch(CompletableFuture<Token> future) {
    try {
      Token token = answered();
      synchronized (this) {
        current = token;
        fetching = null;
      }
      future.complete(token);
    } catch (GatewayException | RuntimeException e) {
      synchronized (this) {
        current = null;
        fetching = null;
      }
      future.completeExceptionally(e);
    }
  }

  /** Asking for a token changes nothing there, so an answer that did not come is no riddle. */
  private Token answered() throws GatewayException {
    try {
      return request();
    } catch (GatewayException e) {
      throw e.reason().code() == ReasonCode.NO_ANSWER
          ? new GatewayException(Failures.as(ReasonCode.OFFLINE, e.reason()), null)
          : e;
    }
  }

  private Token request() throws GatewayException {
    Instant asked = clock.instant();
    Reply reply = post(scopeRefused ? "" : scope);
    if (mayBeOfScope(reply)) {
      Reply without = post("");
      if (without.success()) {
        scopeRefused = true;
        reply = without;
      }
    }
    if (!reply.success()) {
      throw refusal(reply);
    }
    JsonNode answer = Json.require(reply);
    String value = answer.path("access_token").asText("");
    if (value.isEmpty() || !value.chars().allMatch(c -> c > 32 && c < 127)) {
      throw reply.failure(ReasonCode.FOREIGN_ANSWER, "the token address gave no access token");
    }
    granted = answer.path("scope").asText("");
    return new Token(value, asked.plus(life(answer)));
  }

  /** Servers that know no scopes refuse them in many words, though not as a wrong client. */
  private boolean mayBeOfScope(Reply reply) {
    return !scope.isEmpty()
        && !scopeRefused
        && (reply.status() == 400 || reply.status() == 403)
        && !reply.html()
        && OF_CLIENT.stream().noneMatch(error -> says(reply, error));
  }

  /** Whether the server gave a token only when it was asked for no scopes. */
  public boolean refusesScopes() {
    return scopeRefused;
  }

  /** The scopes of the last token, separated by spaces, as far as the server says them. */
  public String grantedScopes() {
    return granted;
  }

  private Reply post(String scopes) throws GatewayException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    if (!scopes.isEmpty()) {
      form.put("scope", scopes);
    }
    return http.form(url, clientId, new String(secret), form);
  }

  /** {@code expires_in} in seconds; PowerSchool sends it as text. */
  private static Duration life(JsonNode answer) {
    long seconds = answer.path("expires_in").asLong(0);
    Duration life = seconds > 0 ? Duration.ofSeconds(Math.min(seconds, 31_536_000L)) : USUAL_LIFE;
    return Duration.ofMillis((long) (life.toMillis() * RENEW_AT));
  }

  private GatewayException refusal(Reply reply) {
    int status = reply.status();
    ReasonCode code;
    if (status == 429) {
      code = ReasonCode.RATE_LIMITED;
    } else if (status == 511 || reply.html() && status < 500 && status != 401) {
      code = ReasonCode.FOREIGN_ANSWER;
    } else if (status >= 500) {
      code = ReasonCode.SERVER_DOWN;
    } else if (status == 400 || status == 401 || status == 403) {
      code = ReasonCode.SIGNED_OUT;
    } else {
      code = ReasonCode.FOREIGN_ANSWER;
    }
    return new GatewayException(
        reply.reason(code, ServerWords.of(reply).detail()),
        RetryAfter.of(reply, clock),
        reply.status());
  }

  private static boolean says(Reply reply, String error) {
    return Json.parse(reply).map(node -> node.path("error").asText("").equals(error)).orElse(false);
  }

  /** Forgets the secret. */
  @Override
  public synchronized void close() {
    Arrays.fill(secret, '\0');
    current = null;
  }

  private record Token(String value, Instant renewFrom) {
    @Override
    public String toString() {
      return "Token";
    }
  }
}
