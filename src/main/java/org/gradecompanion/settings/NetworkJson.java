package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.gradecompanion.model.ProxySetting;
import org.jspecify.annotations.Nullable;

/** How a district is reached, in its connection file: a certificate as the lines of its PEM. */
final class NetworkJson {
  private static final String PROXY = "proxy";
  private static final String AUTHORITY = "authority";
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";
  private static final int LINE = 64;

  private NetworkJson() {}

  static void write(DistrictNetwork network, ObjectNode to) {
    network
        .byProxy()
        .ifPresent(
            proxy -> to.putObject(PROXY).put("host", proxy.host()).put("port", proxy.port()));
    network
        .authority()
        .ifPresent(certificate -> pem(certificate).forEach(to.putArray(AUTHORITY)::add));
  }

  /**
   * @throws IllegalArgumentException something makes no sense
   */
  static DistrictNetwork read(JsonNode node) {
    ConnectionJson.known(node, List.of(PROXY, AUTHORITY));
    return new DistrictNetwork(
        node.has(PROXY) ? proxy(node.get(PROXY)) : null,
        node.has(AUTHORITY) ? certificate(node.get(AUTHORITY)) : null);
  }

  private static ProxySetting proxy(JsonNode node) {
    ConnectionJson.known(node, List.of("host", "port"));
    String host = ConnectionJson.text(node, "host");
    if (!host.matches("[\\p{L}\\p{N}.:\\[\\]_-]+") || !node.path("port").isInt()) {
      throw ConnectionJson.senseless();
    }
    return new ProxySetting(ProxySetting.Mode.MANUAL, host, node.path("port").asInt(), "");
  }

  private static @Nullable X509Certificate certificate(JsonNode lines) {
    if (!(lines instanceof ArrayNode) || lines.isEmpty()) {
      throw ConnectionJson.senseless();
    }
    StringBuilder pem = new StringBuilder();
    lines.forEach(line -> pem.append(line.asText()).append('\n'));
    try {
      X509Certificate read =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(pem.toString().getBytes(StandardCharsets.US_ASCII)));
      // Nothing beside the one certificate that is shown.
      if (!pem(read).equals(List.of(pem.toString().split("\n")))) {
        throw ConnectionJson.senseless();
      }
      return read;
    } catch (CertificateException e) {
      throw ConnectionJson.senseless();
    }
  }

  private static List<String> pem(X509Certificate certificate) {
    try {
      Base64.Encoder encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
      String body = encoder.encodeToString(certificate.getEncoded());
      return List.of((BEGIN + "\n" + body + "\n" + END).split("\n"));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read has its bytes", e);
    }
  }
}
