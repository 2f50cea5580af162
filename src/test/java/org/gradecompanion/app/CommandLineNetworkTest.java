package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import okhttp3.Credentials;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.testing.FrontDoor;
import org.gradecompanion.testing.RecordingProxy;
import org.junit.jupiter.api.Test;

/** A school with an authority and a proxy of its own, set up on the command line. */
class CommandLineNetworkTest extends CommandLineStory {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("School CA").build();

  private static HeldCertificate of(String name) {
    return new HeldCertificate.Builder()
        .addSubjectAlternativeName(name)
        .signedBy(AUTHORITY)
        .build();
  }

  private Path file(HeldCertificate... certificates) throws IOException {
    StringBuilder pem = new StringBuilder();
    for (HeldCertificate each : certificates) {
      pem.append(each.certificatePem());
    }
    Path file = folder.resolve("authority.pem");
    return Files.writeString(file, pem.toString());
  }

  private void connect(String host, FrontDoor door) {
    String origin = "https://" + host + ":" + door.port();
    assertThat(connect(origin + "/ims/oneroster/v1p1", origin + "/oauth/access_token").code())
        .isZero();
  }

  @Test
  void authority_isShownFirst_andTrustedByItsFingerprintForThisConnectionOnly() throws IOException {
    try (FrontDoor door = new FrontDoor(district.url(), of("localhost"));
        FrontDoor other = new FrontDoor(district.url(), of("localhost"))) {
      connect("localhost", door);
      assertThat(result(run("doctor").json(), "tls")).isEqualTo("failed");
      assertThat(door.requests()).isZero();

      String pem = file(AUTHORITY).toString();
      CommandRun shown = run("network", "--trust", pem);
      assertThat(shown.code()).isEqualTo(1);
      JsonNode authority = shown.json().get("authority");
      assertThat(authority.get("subject").asText()).isEqualTo("CN=School CA");
      assertThat(authority.get("trusted").asBoolean()).isFalse();
      assertThat(authority.get("fingerprint").asText()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
      assertThat(run("network", "--trust", pem, "--fingerprint", "AB:CD").code()).isEqualTo(1);
      assertThat(result(run("doctor").json(), "tls")).isEqualTo("failed");

      String fingerprint = authority.get("fingerprint").asText().toLowerCase(Locale.ROOT);
      done("network", "--trust", pem, "--fingerprint", fingerprint);
      assertThat(result(done("doctor", "--write").json(), "write")).isEqualTo("ok");
      done("pull");

      connect("localhost", other);
      assertThat(result(run("doctor").json(), "tls")).isEqualTo("failed");
      assertThat(other.requests()).isZero();

      connect("localhost", door);
      assertThat(done("network").json().get("authority").get("trusted").asBoolean()).isTrue();
      assertThat(done("network", "--distrust").json().has("authority")).isFalse();
      assertThat(run("pull").code()).isEqualTo(3);
    }
  }

  @Test
  void fileThatHoldsNoCertificateOrSeveral_isRefused() throws IOException {
    connect();
    Path several = file(AUTHORITY, of("localhost"));
    Path none = Files.writeString(folder.resolve("none.pem"), "Dear administrator");

    assertThat(run("network", "--trust", several.toString()).err()).contains("several");
    assertThat(run("network", "--trust", none.toString()).err()).contains("no certificate");
    assertThat(run("network", "--trust", folder.resolve("gone").toString()).err())
        .contains("cannot be read");
  }

  @Test
  void proxySetByHand_isUsedByEverything_andItsPasswordIsKeptAmongTheSecrets() throws IOException {
    String host = "sis.school.test";
    environment.put("WORD", "a proxy word");
    try (FrontDoor door = new FrontDoor(district.url(), of(host));
        RecordingProxy asking = new RecordingProxy(Credentials.basic("me", "a proxy word"))) {
      connect(host, door);
      done(
          "network",
          "--trust",
          file(AUTHORITY).toString(),
          "--fingerprint",
          run("network", "--trust", file(AUTHORITY).toString())
              .json()
              .at("/authority/fingerprint")
              .asText());
      String proxy = "127.0.0.1:" + asking.port();
      done("network", "--proxy", proxy, "--proxy-user", "me", "--proxy-password-env", "WORD");

      done("pull");

      assertThat(asking.asked()).contains(host + ":" + door.port());
      JsonNode network = done("network").json();
      assertThat(network.get("proxyAddress").asText()).isEqualTo(proxy);
      assertThat(Files.readString(folder.resolve("settings/network.json"), StandardCharsets.UTF_8))
          .contains("\"me\"")
          .doesNotContain("a proxy word");

      done("network", "--proxy", "none");
      CommandRun doctor = run("doctor");
      assertThat(doctor.code()).isEqualTo(3);
      assertThat(result(doctor.json(), "resolve")).isEqualTo("failed");
    }
  }

  @Test
  void signInForAProxyThatIsNotNamed_isWrongUse_andSaysWhatToAdd() {
    environment.put("WORD", "a proxy word");

    CommandRun password = run("network", "--proxy-password-env", "WORD");
    assertThat(password.code()).isEqualTo(2);
    assertThat(password.err()).contains("Add --proxy");
    CommandRun user = run("network", "--proxy-user", "me");
    assertThat(user.code()).isEqualTo(2);
    assertThat(user.err()).contains("Add --proxy");
  }

  @Test
  void proxyGivenWithAPassword_isWrongUse_andThePasswordIsNeitherKeptNorRepeated()
      throws IOException {
    CommandRun run = run("network", "--proxy", "me:lantern@proxy.school.org:8080");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--proxy proxy.school.org:8080", "--proxy-password-env")
        .doesNotContain("lantern");
    assertThat(done("network").json().get("proxy").asText()).isEqualTo("system");
  }

  @Test
  void whatIsNoProxy_isWrongUse() {
    assertThat(run("network", "--proxy", "somewhere").code()).isEqualTo(2);
    assertThat(run("network", "--proxy", "somewhere:0").err()).contains("somewhere:0 is no proxy");
  }
}
