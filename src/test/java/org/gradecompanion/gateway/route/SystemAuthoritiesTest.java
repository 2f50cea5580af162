package org.gradecompanion.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.model.ReasonCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom requests trust: Java's authorities, the system's, and the connection's own. */
class SystemAuthoritiesTest {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private HttpUrl url;

  @BeforeEach
  void start() throws IOException {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .signedBy(AUTHORITY)
            .build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.enqueue(new MockResponse.Builder().code(200).build());
    server.start();
    url = server.url("/").newBuilder().host("localhost").build();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int status(List<X509Certificate> own, SystemAuthorities system) throws GatewayException {
    Route route = new Route(ProxySetting.NONE, new char[0], own, SystemProxies.NONE, system);
    try (Http http = new Http(route)) {
      return http.get(url, null).status();
    }
  }

  private Path bundle() throws IOException {
    HeldCertificate other = new HeldCertificate.Builder().certificateAuthority(0).build();
    return Files.writeString(
        folder.resolve("bundle.crt"),
        "# of the system\n" + other.certificatePem() + AUTHORITY.certificatePem());
  }

  @Test
  void authorityThatTheSystemTrusts_isTrusted() throws Exception {
    Path gone = folder.resolve("gone.crt");
    assertThat(status(List.of(), new SystemAuthorities("Linux", List.of(gone, bundle()))))
        .isEqualTo(200);
  }

  @Test
  void authorityOfTheConnection_isTrusted() throws Exception {
    assertThat(status(List.of(AUTHORITY.certificate()), SystemAuthorities.none())).isEqualTo(200);
  }

  @Test
  void anyOther_isRefused_evenWhereTheSystemsAreDamaged() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.crt"), "-----BEGIN CERTIFICATE-----");
    for (SystemAuthorities system :
        List.of(SystemAuthorities.none(), new SystemAuthorities("Linux", List.of(damaged)))) {
      GatewayException refused =
          catchThrowableOfType(GatewayException.class, () -> status(List.of(), system));
      assertThat(refused.reason().code()).isEqualTo(ReasonCode.TLS_REFUSED);
    }
    assertThat(server.getRequestCount()).isZero();
  }
}
