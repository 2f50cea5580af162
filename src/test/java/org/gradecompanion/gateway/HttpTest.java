package org.gradecompanion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.gradecompanion.model.ReasonCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
  private static final int MEGABYTE = 1024 * 1024;

  private final Http http = new Http();
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getByName("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  private ReasonCode failureOfGet(HttpUrl url) {
    return catchThrowableOfType(GatewayException.class, () -> http.get(url, null)).reason().code();
  }

  @Test
  void redirectedPut_isNotFollowed_soItCannotPassForSuccess() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(302).addHeader("Location", server.url("/portal")).build());

    Reply reply = http.put(server.url("/results/1"), "t", new byte[] {'{', '}'});

    assertThat(reply.status()).isEqualTo(302);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void unavailableWithRetryAfterZero_isSentOnce() throws Exception {
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
    server.enqueue(new MockResponse.Builder().code(200).build());

    Reply reply = http.put(server.url("/results/1"), "t", new byte[] {'{', '}'});

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("retry-after")).contains("0");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void lostAnswer_isNotRepeatedByItself() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(new MockResponse.Builder().code(200).build());

    GatewayException failure =
        catchThrowableOfType(
            GatewayException.class, () -> http.put(server.url("/x"), "t", new byte[] {'{', '}'}));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.NO_ANSWER);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void cutBody_isNoAnswer() {
    server.enqueue(
        new MockResponse.Builder()
            .body("x".repeat(100_000))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    assertThat(failureOfGet(server.url("/x"))).isEqualTo(ReasonCode.NO_ANSWER);
  }

  @Test
  void bodyOfAHundredMegabytes_isGivenUpAtTheCap() {
    server.enqueue(
        new MockResponse.Builder().body(new Buffer().write(new byte[100 * MEGABYTE])).build());

    assertThat(failureOfGet(server.url("/x"))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void gzipBomb_isGivenUpAtTheCap() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 50; i++) {
        gzip.write(new byte[MEGABYTE]);
      }
    }
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body(new Buffer().write(bomb.toByteArray()))
            .build());

    assertThat(failureOfGet(server.url("/x"))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void closedPort_isOffline() {
    HttpUrl url = server.url("/x");
    server.close();

    assertThat(failureOfGet(url)).isEqualTo(ReasonCode.OFFLINE);
  }

  @Test
  void unknownHost_isOffline() {
    assertThat(failureOfGet(HttpUrl.get("http://no-such-host.invalid/x")))
        .isEqualTo(ReasonCode.OFFLINE);
  }

  @Test
  void silence_isNoAnswer() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    HttpTimeouts hurried =
        new HttpTimeouts(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofSeconds(5));
    try (Http impatient = new Http(hurried)) {
      GatewayException failure =
          catchThrowableOfType(GatewayException.class, () -> impatient.get(server.url("/x"), null));

      assertThat(failure.reason().code()).isEqualTo(ReasonCode.NO_ANSWER);
    }
  }

  @Test
  void selfSignedCertificate_isRefused() {
    server.useHttps(certificates("localhost").sslSocketFactory());
    HttpUrl url = server.url("/x").newBuilder().host("localhost").build();
    server.enqueue(new MockResponse.Builder().code(200).build());

    GatewayException failure =
        catchThrowableOfType(GatewayException.class, () -> http.get(url, null));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.TLS_REFUSED);
    assertThat(failure.reason().detail()).isNotEmpty();
  }

  private static HandshakeCertificates certificates(String host) {
    HeldCertificate held =
        new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host).build();
    return new HandshakeCertificates.Builder().heldCertificate(held).build();
  }

  @Test
  void plainServerAtAnEncryptedAddress_isForeign() throws Exception {
    assertThat(failureWhenServerSends("https", "HTTP/1.1 400 Bad Request\r\n\r\n"))
        .isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"H", "HTTP/1.1", "HTTP/1.1 2", "HTTP/1.1 201 Created\r\nContent-Le"})
  void cutHead_isNoAnswer(String head) throws Exception {
    assertThat(failureWhenServerSends("http", head)).isEqualTo(ReasonCode.NO_ANSWER);
  }

  @Test
  void serverThatSpeaksNoHttp_isForeign() throws Exception {
    assertThat(failureWhenServerSends("http", "220 mail.example ESMTP\r\n"))
        .isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  private ReasonCode failureWhenServerSends(String scheme, String text) throws Exception {
    try (RawAnswer raw = new RawAnswer(text)) {
      return failureOfGet(raw.url(scheme));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.0 200 OK\r\n\r\n{}",
        "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}"
      })
  void answerOfAnOldOrTalkativeServer_isReadWhole(String text) throws Exception {
    try (RawAnswer server = new RawAnswer(text)) {
      Reply reply = http.get(server.url("http"), null);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo(new byte[] {'{', '}'});
    }
  }

  @Test
  void everyRequest_carriesAnIdOfItsOwn() throws Exception {
    server.enqueue(new MockResponse.Builder().code(200).build());
    server.enqueue(new MockResponse.Builder().code(200).build());

    Reply first = http.get(server.url("/x"), "t");
    Reply second = http.get(server.url("/x"), "t");

    assertThat(server.takeRequest().getHeaders().get("X-Request-Id")).isEqualTo(first.requestId());
    assertThat(server.takeRequest().getHeaders().get("X-Request-Id"))
        .isEqualTo(second.requestId())
        .isNotEqualTo(first.requestId());
  }
}
