package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a district hands on, and what a teacher's program takes of it. */
class ConnectionFileTest {
  private static final char[] SECRET = "canary-secret-ü".toCharArray();
  private static final char[] PASSPHRASE = "maple street 4".toCharArray();

  private static final ProxySetting PROXY =
      new ProxySetting(ProxySetting.Mode.MANUAL, "proxy.school.org", 8080, "");
  private static final X509Certificate AUTHORITY =
      new HeldCertificate.Builder()
          .commonName("Riverbend Schools")
          .certificateAuthority(0)
          .build()
          .certificate();

  @TempDir Path folder;

  @Test
  void setUp_comesBackAsItWasWritten() {
    ConnectionFile read = written(ConnectionFile.of(setup("https://sis.example/v1p1")));

    assertThat(read.setup()).isEqualTo(setup("https://sis.example/v1p1"));
    assertThat(read.sealed()).isFalse();
    assertThat(read.secret(PASSPHRASE)).isEmpty();
  }

  @Test
  void file_isTextThatAPersonReads() throws IOException {
    written(ConnectionFile.of(setup("https://sis.example/v1p1")));

    assertThat(Files.readString(file()))
        .contains("Riverbend Schools", "https://sis.example/v1p1", "Quiz > Quizzes", "2026-09-01");
  }

  @Test
  void fingerprint_isShort_theSameForTheSameSetUp_andAnotherForAnother() {
    ConnectionFile file = ConnectionFile.of(setup("https://sis.example/v1p1"));
    String fingerprint = file.fingerprint().text();

    assertThat(fingerprint).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(written(file.sealing(SECRET, PASSPHRASE)).fingerprint().text())
        .isEqualTo(fingerprint);
    assertThat(ConnectionFile.of(setup("https://sis.example/v1p2")).fingerprint().text())
        .isNotEqualTo(fingerprint);
  }

  @Test
  void secret_isThereOnlyWhenAskedFor_andOnlyForThePassphrase() throws IOException {
    ConnectionFile read =
        written(ConnectionFile.of(setup("https://a.example")).sealing(SECRET, PASSPHRASE));

    assertThat(Files.readString(file())).doesNotContain("canary");
    assertThat(read.sealed()).isTrue();
    assertThat(read.secret(PASSPHRASE)).hasValue(SECRET);
    assertThatThrownBy(() -> read.secret("another".toCharArray()))
        .hasMessage("error.connection_file.passphrase");
    assertThatThrownBy(() -> read.secret(new char[0])).hasMessage("error.secrets.empty_passphrase");
  }

  @Test
  void secret_movedIntoAnotherSetUp_doesNotOpen() throws IOException {
    written(ConnectionFile.of(setup("https://a.example")).sealing(SECRET, PASSPHRASE));
    String theirs = Files.readString(file());
    String secret = theirs.substring(theirs.indexOf("\"secret\""));
    written(ConnectionFile.of(setup("https://evil.example")));
    String evil = Files.readString(file()).strip();
    Files.writeString(file(), evil.substring(0, evil.length() - 2) + ",\n  " + secret);

    ConnectionFile read = ConnectionFile.read(file());

    assertThatThrownBy(() -> read.secret(PASSPHRASE))
        .hasMessage("error.connection_file.passphrase");
  }

  @Test
  void address_changedInTheFile_isNoticed() {
    refused("error.connection_file.changed", text -> text.replace("a.example", "evil.example"));
  }

  @Test
  void newerVersion_isSaidToBeNewer() {
    refused(
        "error.connection_file.newer",
        text -> text.replace("\"gradebookConnection\" : 1", "\"gradebookConnection\" : 3"));
  }

  @Test
  void fileOfTheFirstVersion_isStillReadAndWrittenTheSame_withItsFingerprint() throws IOException {
    try (InputStream kept = getClass().getResourceAsStream("first.gradebook-connection")) {
      Files.write(file(), kept.readAllBytes());
    }
    String before = Files.readString(file());

    ConnectionFile read = ConnectionFile.read(file());

    assertThat(read.setup()).isEqualTo(setup("https://sis.example/v1p1"));
    assertThat(read.fingerprint().text()).isEqualTo("DJ98-KMPV-G9KT-GZ81");
    assertThat(written(read).setup()).isEqualTo(read.setup());
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void proxyAndAuthority_comeBack_andAreShownBeforeTheyAreTaken() throws IOException {
    DistrictNetwork network = new DistrictNetwork(PROXY, AUTHORITY);

    ConnectionFile read = written(ConnectionFile.of(with(network, Map.of())));

    assertThat(read.setup().network()).isEqualTo(network);
    assertThat(Files.readString(file()))
        .contains("\"gradebookConnection\" : 2", "-----BEGIN CERTIFICATE-----", "proxy.school.org")
        .doesNotContain("canary-user");
    assertThat(read.setup().lines())
        .extracting(line -> line.name().key())
        .contains("district.line.proxy", "district.line.authority", "district.line.sha256");
    assertThat(read.fingerprint())
        .isNotEqualTo(
            ConnectionFile.of(with(new DistrictNetwork(PROXY, null), Map.of())).fingerprint());
  }

  @Test
  void userOfAProxy_isNobodyElses() {
    Network here =
        Network.USUAL.withProxy(
            new ProxySetting(ProxySetting.Mode.MANUAL, "proxy.school.org", 8080, "canary-user"));
    Connection connection = connection();

    assertThat(DistrictNetwork.of(here, connection)).isEqualTo(new DistrictNetwork(PROXY, null));
    assertThat(DistrictNetwork.of(Network.USUAL, connection)).isEqualTo(DistrictNetwork.USUAL);
    assertThat(DistrictNetwork.USUAL.over(here, connection)).isEqualTo(here);
    assertThat(new DistrictNetwork(null, AUTHORITY).over(here, connection))
        .isEqualTo(here.trusting(connection, AUTHORITY));
  }

  @Test
  void exceptionsForSchools_makeAFileThatOlderProgramsRefuseAsNewer() throws IOException {
    Map<String, String> settings = Map.of("category.exceptions", "grade 09 > Quiz > Tests");

    ConnectionFile read = written(ConnectionFile.of(with(DistrictNetwork.USUAL, settings)));

    assertThat(Files.readString(file())).contains("\"gradebookConnection\" : 2");
    assertThat(read.setup().rules().settings()).isEqualTo(settings);
  }

  @Test
  void wayThatMakesNoSense_isDamage() {
    String damaged = "error.connection_file.damaged";
    DistrictSetup setup = with(new DistrictNetwork(PROXY, AUTHORITY), Map.of());
    refused(setup, damaged, text -> text.replace("8080", "0"));
    refused(setup, damaged, text -> text.replace("8080", "\"8080\""));
    refused(setup, damaged, text -> text.replace("proxy.school.org", "proxy school"));
    refused(setup, damaged, text -> text.replace("\"host\"", "\"user\""));
    refused(setup, damaged, text -> text.replace("BEGIN CERT", "BEGIN SERT"));
    refused(setup, damaged, text -> text.replace("-----END", "AAAA\", \"-----END"));
    refused(
        setup,
        damaged,
        text -> text.replace("-----END CERTIFICATE-----\"", "-----END CERTIFICATE-----\", \"x\""));
  }

  @Test
  void anotherFile_isSaidToBeAnother() {
    refused("error.connection_file.foreign", text -> "Dear teacher");
    refused("error.connection_file.foreign", text -> "");
    refused("error.connection_file.foreign", text -> "{\"a\": 1}");
    refused("error.connection_file.foreign", text -> "[1]");
    refused("error.connection_file.foreign", text -> text + " ".repeat(2_000_000));
  }

  @Test
  void whatIsMissingUnknownOrSenseless_isDamage() {
    refused("error.connection_file.damaged", text -> text + text);
    refused("error.connection_file.damaged", text -> text.substring(0, text.length() / 2));
    refused("error.connection_file.damaged", text -> text.replace("\"timeZone\"", "\"time\""));
    refused("error.connection_file.damaged", text -> text.replace("oneroster-1.1", "smoke"));
    refused("error.connection_file.damaged", text -> text.replace("https://a", "file://a"));
    refused("error.connection_file.damaged", text -> text.replace("America/Chicago", "Moon"));
    refused("error.connection_file.damaged", text -> text.replace("Riverbend", "River\\nbend"));
    refused("error.connection_file.damaged", text -> text.replace("\"dates\" :", "\"more\" :"));
    refused("error.connection_file.damaged", text -> text.replace("by-class", "anywhere"));
  }

  @Test
  void fileThatIsNotThere_isSaid() {
    assertThatThrownBy(() -> ConnectionFile.read(folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessage("error.connection_file.unreadable");
  }

  private void refused(String problem, UnaryOperator<String> damage) {
    refused(setup("https://a.example"), problem, damage);
  }

  private void refused(DistrictSetup setup, String problem, UnaryOperator<String> damage) {
    written(ConnectionFile.of(setup));
    assertThatThrownBy(
            () -> {
              Files.writeString(file(), damage.apply(Files.readString(file())));
              ConnectionFile.read(file());
            })
        .isInstanceOf(UserError.class)
        .hasMessage(problem);
  }

  private ConnectionFile written(ConnectionFile made) {
    made.write(file());
    return ConnectionFile.read(file());
  }

  private Path file() {
    return folder.resolve("riverbend" + ConnectionFile.ENDING);
  }

  private static Connection connection() {
    URI url = URI.create("https://a.example");
    return new Connection(
        GatewayKind.ONEROSTER_1_1, url, url, "client", "t@a.example", ZoneId.of("UTC"), false);
  }

  private static DistrictSetup setup(String url) {
    return new DistrictSetup(
        "Riverbend Schools",
        GatewayKind.ONEROSTER_1_1,
        URI.create(url),
        URI.create("https://sis.example/token"),
        "client-7",
        ZoneId.of("America/Chicago"),
        Dialect.USUAL,
        new DistrictSetup.Rules(
            "riverbend",
            "Riverbend",
            Map.of("category.map", "Quiz > Quizzes", "dates.effective", "2026-09-01")),
        DistrictNetwork.USUAL);
  }

  private static DistrictSetup with(DistrictNetwork network, Map<String, String> settings) {
    DistrictSetup usual = setup("https://a.example");
    return new DistrictSetup(
        usual.district(),
        usual.kind(),
        usual.url(),
        usual.tokenUrl(),
        usual.clientId(),
        usual.zone(),
        usual.dialect(),
        new DistrictSetup.Rules("riverbend", "Riverbend", settings),
        network);
  }
}
