package org.gradecompanion.gateway.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.gradecompanion.gateway.route.Route;
import org.gradecompanion.gateway.route.Tunnel;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProbeStep.Result;

/** Whether the server proves who it is, and if not, why. */
final class Certificates {
  private static final String HTTP = "HTTP/";

  private final URI server;
  private final Route route;
  private final Clock clock;

  Certificates(URI server, Route route, Clock clock) {
    this.server = server;
    this.route = route;
    this.clock = clock;
  }

  ProbeStep step(String id) {
    if (!"https".equals(server.getScheme())) {
      return new ProbeStep(id, Result.WEAK, Message.of("setup.doctor.tls.none"));
    }
    X509ExtendedTrustManager trust = route.trust();
    SeenChain seen = new SeenChain(trust);
    try (Tunnel tunnel = Tunnel.to(server, route, Reach.PATIENCE_MILLIS);
        SSLSocket socket = encrypted(tunnel, seen)) {
      socket.startHandshake();
      return Found.ok(
          id,
          "setup.doctor.tls.ok",
          socket.getSession().getProtocol(),
          seen.chain()[0].getIssuerX500Principal().getName());
    } catch (IOException e) {
      return trouble(id, seen.chain(), trust);
    }
  }

  private SSLSocket encrypted(Tunnel tunnel, SeenChain seen) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            Route.sockets(seen)
                .createSocket(tunnel.socket(), Tunnel.host(server), Tunnel.port(server), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  private ProbeStep trouble(String id, X509Certificate[] chain, X509ExtendedTrustManager trust) {
    String host = server.getHost();
    if (chain.length == 0) {
      return speaksPlainly()
          ? Found.failed(
              id, Mender.YOU, "setup.doctor.tls.plain", host, Integer.toString(Tunnel.port(server)))
          : Found.failed(id, Mender.DISTRICT, "setup.doctor.tls.failed", host);
    }
    Date now = Date.from(clock.instant());
    for (X509Certificate each : chain) {
      if (now.after(each.getNotAfter())) {
        return Found.failed(
            id, Mender.DISTRICT, "setup.doctor.tls.expired", host, day(each.getNotAfter()));
      }
      if (now.before(each.getNotBefore())) {
        return Found.failed(
            id, Mender.YOU, "setup.doctor.tls.early", host, day(each.getNotBefore()));
      }
    }
    if (trusted(chain, trust)) {
      return Found.failed(
          id,
          Mender.YOU,
          "setup.doctor.tls.name",
          host,
          chain[0].getSubjectX500Principal().getName());
    }
    String issuer = chain[0].getIssuerX500Principal().getName();
    boolean bySelf = chain[0].getIssuerX500Principal().equals(chain[0].getSubjectX500Principal());
    return Found.failed(
        id,
        Mender.DISTRICT,
        bySelf ? "setup.doctor.tls.selfSigned" : "setup.doctor.tls.authority",
        host,
        issuer);
  }

  /** Whoever it belongs to, it is a good certificate. */
  private static boolean trusted(X509Certificate[] chain, X509ExtendedTrustManager trust) {
    try {
      trust.checkServerTrusted(chain, "UNKNOWN");
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  /** Whether the port answers a request that is not encrypted. */
  private boolean speaksPlainly() {
    try (Tunnel tunnel = Tunnel.to(server, route, Reach.PATIENCE_MILLIS)) {
      String request = "HEAD / HTTP/1.1\r\nHost: " + server.getHost() + "\r\n\r\n";
      tunnel.socket().getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = tunnel.socket().getInputStream();
      return new String(in.readNBytes(HTTP.length()), StandardCharsets.US_ASCII).equals(HTTP);
    } catch (IOException e) {
      return false;
    }
  }

  private LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), clock.getZone());
  }
}
