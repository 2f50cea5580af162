package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {
  private static final String GRANT = "grant_type=client_credentials";
  private final Wound clock = new Wound();
  private final PracticeDistrict district =
      PracticeDistrict.start(
          PracticeOptions.builder()
              .clock(clock)
              .tokenLife(Duration.ofMinutes(10))
              .credentials("my id", "s+cret:%")
              .build());
  private final Client client = Client.signedOut(district);

  /** A clock that the test winds. */
  private static final class Wound extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2030-05-05T10:00:00Z"));

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void token_rightSecretInHeader_isBearerWithItsLife() {
    Client.Reply reply = client.askToken("my id", "s+cret:%", GRANT);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("token_type").asText()).isEqualTo("Bearer");
    assertThat(reply.json().get("expires_in").asInt()).isEqualTo(600);
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void token_percentEncodedSecretInHeader_isGiven() {
    assertThat(client.askToken("my+id", "s%2Bcret%3A%25", GRANT).status()).isEqualTo(200);
  }

  @Test
  void token_secretInForm_isGiven() {
    String form = GRANT + "&client_id=my+id&client_secret=s%2Bcret%3A%25";

    assertThat(client.askTokenInForm(form).status()).isEqualTo(200);
  }

  @Test
  void token_wrongSecret_is401WithOauthError() {
    Client.Reply reply = client.askToken("my id", "guess", GRANT);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().get("error").asText()).isEqualTo("invalid_client");
    assertThat(client.askTokenInForm(GRANT).status()).isEqualTo(401);
  }

  @Test
  void token_wrongGrant_is400() {
    Client.Reply other = client.askToken("my id", "s+cret:%", "grant_type=password");
    Client.Reply none = client.askToken("my id", "s+cret:%", "");

    assertThat(other.status()).isEqualTo(400);
    assertThat(other.json().get("error").asText()).isEqualTo("unsupported_grant_type");
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.json().get("error").asText()).isEqualTo("invalid_request");
  }

  @Test
  void token_askedWithGet_is405() {
    assertThat(client.get(district.tokenUrl()).status()).isEqualTo(405);
  }

  @Test
  void call_withoutToken_is401WithOneRosterError() {
    Client.Reply reply = client.get("/orgs");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(reply.json().at("/statusInfoSet/0/imsx_codeMajor").asText()).isEqualTo("failure");
    assertThat(reply.codeMinor()).isEqualTo("unauthorisedrequest");
  }

  @Test
  void call_inventedToken_is401() {
    client.useToken("1234");

    assertThat(client.get("/orgs").status()).isEqualTo(401);
  }

  @Test
  void call_atTheEndOfTheTokensLife_is401() {
    client.signIn();
    clock.now.updateAndGet(t -> t.plusSeconds(599));
    assertThat(client.get("/orgs").status()).isEqualTo(200);

    clock.now.updateAndGet(t -> t.plusSeconds(1));
    assertThat(client.get("/orgs").status()).isEqualTo(401);

    client.signIn();
    assertThat(client.get("/orgs").status()).isEqualTo(200);
  }

  @Test
  void credentials_notGiven_differFromStartToStart() {
    try (PracticeDistrict one = PracticeDistrict.start(PracticeOptions.defaults());
        PracticeDistrict other = PracticeDistrict.start(PracticeOptions.defaults())) {
      assertThat(one.clientSecret()).isNotEqualTo(other.clientSecret()).hasSizeGreaterThan(30);
    }
  }
}
