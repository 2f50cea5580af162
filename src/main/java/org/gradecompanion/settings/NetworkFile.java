package org.gradecompanion.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.model.Authority;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.model.UserError;

/**
 * The proxy and the trusted authorities as a JSON file of their own: they belong to this computer,
 * not to the teacher's taste. Read leniently: what makes no sense is as usual. The proxy's password
 * is not in it. Not for the JavaFX thread.
 */
public final class NetworkFile {
  static final String NAME = "network.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public NetworkFile(Path settingsFolder) {
    file = settingsFolder.resolve(NAME);
  }

  /**
   * As saved; as usual where nothing is.
   *
   * @throws UserError it is there and cannot be read
   */
  public Network load() {
    try {
      JsonNode node = Files.exists(file) ? JSON.readTree(Files.readAllBytes(file)) : null;
      return node == null
          ? Network.USUAL
          : new Network(proxy(node.path("proxy")), authorities(node.path("authorities")));
    } catch (JsonProcessingException damaged) {
      return Network.USUAL;
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON, Message.of("error.settings.unreadable", file.toString()), e);
    }
  }

  /**
   * @throws UserError it cannot be written
   */
  public void save(Network network) {
    ObjectNode node = JSON.createObjectNode();
    ProxySetting proxy = network.proxy();
    node.putObject("proxy")
        .put("mode", proxy.mode().name())
        .put("host", proxy.host())
        .put("port", proxy.port())
        .put("user", proxy.user());
    ArrayNode authorities = node.putArray("authorities");
    try {
      for (Authority each : network.authorities()) {
        authorities
            .addObject()
            .put("servers", each.servers())
            .put("certificate", each.certificate().getEncoded());
      }
      OwnerOnly.folder(file.getParent());
      OwnerOnly.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
    } catch (IOException | CertificateEncodingException e) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON, Message.of("error.settings.unwritable", file.toString()), e);
    }
  }

  private static ProxySetting proxy(JsonNode node) {
    try {
      return new ProxySetting(
          ProxySetting.Mode.valueOf(node.path("mode").asText()),
          node.path("host").asText(),
          node.path("port").asInt(),
          node.path("user").asText());
    } catch (IllegalArgumentException e) {
      return ProxySetting.SYSTEM;
    }
  }

  private static List<Authority> authorities(JsonNode list) throws IOException {
    List<Authority> authorities = new ArrayList<>();
    for (JsonNode each : list) {
      try {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        byte[] bytes = each.path("certificate").binaryValue();
        if (bytes != null) {
          authorities.add(
              new Authority(
                  each.path("servers").asText(),
                  (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes))));
        }
      } catch (CertificateException notOne) {
        // Then nobody is trusted for it.
        continue;
      }
    }
    return authorities;
  }
}
