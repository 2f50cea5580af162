package org.gradecompanion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Certificates that do not vouch for the server: nothing is sent to it. */
class TlsTest {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final HeldCertificate STRANGER =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  private final MockWebServer server = new MockWebServer();
  private final Http http = new Http(trusting(AUTHORITY), HttpTimeouts.USUAL);

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  private static OkHttpClient trusting(HeldCertificate authority) {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .build();
  }

  private static HeldCertificate.Builder localhost(HeldCertificate signer) {
    return new HeldCertificate.Builder().addSubjectAlternativeName("localhost").signedBy(signer);
  }

  private HttpUrl serve(HeldCertificate certificate) throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.enqueue(new MockResponse.Builder().code(200).build());
    server.start(InetAddress.getByName("127.0.0.1"), 0);
    return server.url("/results/1").newBuilder().host("localhost").build();
  }

  private void assertRefused(HttpUrl url) {
    Reason reason =
        catchThrowableOfType(
                GatewayException.class, () -> http.put(url, "secret", new byte[] {'{', '}'}))
            .reason();

    assertThat(reason.code()).isEqualTo(ReasonCode.TLS_REFUSED);
    assertThat(reason.detail()).isNotEmpty().doesNotContain("secret");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void certificateOfAKnownAuthority_isAccepted() throws Exception {
    HttpUrl url = serve(localhost(AUTHORITY).build());

    assertThat(http.get(url, "secret").status()).isEqualTo(200);
  }

  @Test
  void certificateOfAnUnknownAuthority_isRefused() throws Exception {
    assertRefused(serve(localhost(STRANGER).build()));
  }

  @Test
  void certificateForAnotherHost_isRefused() throws Exception {
    HeldCertificate elsewhere =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("elsewhere.example")
            .signedBy(AUTHORITY)
            .build();

    assertRefused(serve(elsewhere));
  }

  @Test
  void certificateThatExpired_isRefused() throws Exception {
    Instant now = Instant.now();
    HeldCertificate expired =
        localhost(AUTHORITY)
            .validityInterval(
                now.minus(9, ChronoUnit.DAYS).toEpochMilli(),
                now.minus(1, ChronoUnit.DAYS).toEpochMilli())
            .build();

    assertRefused(serve(expired));
  }
}
