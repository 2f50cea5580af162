package org.gradecompanion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gradecompanion.gateway.ScriptedServer.TOKEN;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.gradecompanion.model.ReasonCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSourceTest {
  private static final String ASK = "POST " + TOKEN;

  private final ScriptedServer server;
  private final Http http = new Http();
  private final HandClock clock = new HandClock();
  private final TokenSource tokens;
  private final SignedHttp signed;

  TokenSourceTest() throws IOException {
    server = new ScriptedServer();
    tokens =
        new TokenSource(http, server.url(TOKEN), "client", "s3cret".toCharArray(), "a b", clock);
    signed = new SignedHttp(http, tokens);
  }

  @AfterEach
  void stop() {
    signed.close();
    server.close();
  }

  private static MockResponse token(String value) {
    return json(200, "{\"access_token\":\"" + value + "\",\"expires_in\":3600}");
  }

  @Test
  void token_isAskedForOnceWithBasicCredentialsAndScope() throws Exception {
    assertThat(tokens.current()).isEqualTo("t1");
    assertThat(tokens.current()).isEqualTo("t1");

    assertThat(server.count(ASK)).isEqualTo(1);
    assertThat(server.requests().get(0).getHeaders().get("Authorization"))
        .isEqualTo("Basic Y2xpZW50OnMzY3JldA==");
    assertThat(server.requests().get(0).getBody().utf8())
        .isEqualTo("grant_type=client_credentials&scope=a+b");
  }

  @Test
  void lifeAsText_isUnderstood_andTokenRenewedAtFourFifths() throws Exception {
    server.on(ASK, json(200, "{\"access_token\":\"a\",\"expires_in\":\"1000\"}"), token("b"));

    assertThat(tokens.current()).isEqualTo("a");
    clock.forward(Duration.ofSeconds(799));
    assertThat(tokens.current()).isEqualTo("a");
    clock.forward(Duration.ofSeconds(2));
    assertThat(tokens.current()).isEqualTo("b");
  }

  @Test
  void tokenRefusedAmidThirtyRequests_isRenewedOnce() throws Exception {
    server.on(ASK, token("old"), token("new"));
    tokens.current();
    server.on(
        "GET /x",
        request ->
            "Bearer new".equals(request.getHeaders().get("Authorization"))
                ? json(200, "{}")
                : empty(401));

    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Integer>> replies = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        replies.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return signed.get(server.url(ScriptedServer.BASE + "/x")).status();
                  } catch (GatewayException e) {
                    throw new IllegalStateException(e);
                  }
                },
                threads));
      }
      for (CompletableFuture<Integer> reply : replies) {
        assertThat(reply.get(30, TimeUnit.SECONDS)).isEqualTo(200);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(server.count(ASK)).isEqualTo(2);
  }

  @Test
  void newTokenRefusedToo_meansSignedOut() {
    server.on(ASK, token("old"), token("new"));
    server.on("GET /x", empty(401));

    GatewayException failure =
        catchThrowableOfType(
            GatewayException.class, () -> signed.get(server.url(ScriptedServer.BASE + "/x")));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.SIGNED_OUT);
    assertThat(server.count("GET /x")).isEqualTo(2);
    assertThat(server.count(ASK)).isEqualTo(2);
  }

  @Test
  void unknownScope_isLeftOut() throws Exception {
    server.on(ASK, json(400, "{\"error\":\"invalid_scope\"}"), token("plain"));

    assertThat(tokens.current()).isEqualTo("plain");
    assertThat(server.requests().get(1).getBody().utf8())
        .isEqualTo("grant_type=client_credentials");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(json(401, "{\"error\":\"invalid_client\"}"), ReasonCode.SIGNED_OUT),
        Arguments.of(json(400, "{\"error\":\"invalid_client\"}"), ReasonCode.SIGNED_OUT),
        Arguments.of(html(401), ReasonCode.SIGNED_OUT),
        Arguments.of(html(200), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(404), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(empty(200), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(empty(302), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(511), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "{\"token\":\"x\"}"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "{\"access_token\":\"a\\nb\"}"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(empty(429), ReasonCode.RATE_LIMITED),
        Arguments.of(html(503), ReasonCode.SERVER_DOWN));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void answerWithoutToken_pausesTheAccount(MockResponse answer, ReasonCode code) {
    server.on(ASK, answer);

    GatewayException failure = catchThrowableOfType(GatewayException.class, tokens::current);

    assertThat(failure.reason().code()).isEqualTo(code);
    assertThat(code.next()).isEqualTo(ReasonCode.Next.ACCOUNT);
  }
}
