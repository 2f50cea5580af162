package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network settings on disk. */
class NetworkFileTest {
  private static final X509Certificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build().certificate();

  @TempDir Path folder;

  private static Connection to(String server) {
    return new Connection(
        GatewayKind.ONEROSTER_1_1,
        URI.create(server + "/ims/oneroster/v1p1"),
        URI.create(server + "/oauth/access_token"),
        "client",
        "teacher@school.example",
        ZoneOffset.UTC,
        false);
  }

  @Test
  void network_isTheSameAfterwards_andOnlyItsOwnerCanReadIt() throws IOException {
    ProxySetting proxy = new ProxySetting(ProxySetting.Mode.MANUAL, "proxy.school.org", 8080, "me");
    Network network =
        Network.USUAL.withProxy(proxy).trusting(to("https://sis.school.org"), AUTHORITY);

    new NetworkFile(folder).save(network);

    assertThat(new NetworkFile(folder).load()).isEqualTo(network);
    assertThat(Files.getPosixFilePermissions(folder.resolve("network.json"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"proxy\":{\"mode\":\"MANUAL\",\"host\":\"x\",\"port\":0}}",
        "{\"authorities\":[{\"servers\":\"x\",\"certificate\":\"bm90IG9uZQ==\"},{}]}"
      })
  void whatMakesNoSense_isAsUsual(String text) throws IOException {
    Files.writeString(folder.resolve("network.json"), text);

    assertThat(new NetworkFile(folder).load()).isEqualTo(Network.USUAL);
  }

  @Test
  void authority_isThatOfOneConnectionOnly() {
    Network network = Network.USUAL.trusting(to("https://sis.school.org"), AUTHORITY);

    assertThat(network.authority(to("https://sis.school.org"))).isPresent();
    assertThat(network.authority(to("https://sis.school.org:8443"))).isEmpty();
    assertThat(network.authority(to("https://other.school.org"))).isEmpty();
    assertThat(network.distrusting(to("https://other.school.org"))).isEqualTo(network);
    assertThat(network.distrusting(to("https://sis.school.org"))).isEqualTo(Network.USUAL);
  }
}
