package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.testing.FrontDoor;
import org.junit.jupiter.api.Test;

/** What an administrator does once, and a teacher with it, on the command line. */
class CommandLineDistrictTest extends CommandLineStory {
  @Test
  void plugin_isMadeWithoutAnyDataFolder() throws IOException {
    Path out = folder.resolve("plugin.zip");

    CommandRun run =
        done("district", "plugin", "--opportunity-id", "006123456789012345", "--out", out + "");

    assertThat(run.json().get("opportunityId").asText()).isEqualTo("006123456789012345");
    assertThat(run.err()).contains("which is our reading").contains("--contact");
    try (ZipFile zip = new ZipFile(out.toFile())) {
      assertThat(zip.getEntry("plugin.xml")).isNotNull();
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void plugin_forAnOpportunityThatIsNone_isWrongUse() {
    Path out = folder.resolve("plugin.zip");

    CommandRun run = run("district", "plugin", "--opportunity-id", "42", "--out", out + "");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("exactly 18 digits");
    assertThat(out).doesNotExist();
  }

  @Test
  void districtAlone_saysWhatThereIs() {
    CommandRun run = run("district");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("gradebook district --help");
    assertThat(CommandRun.of(program, environment, "district", "export", "--help").out())
        .contains("--with-secret-env");
  }

  @Test
  void exportedFile_isAnotherTeachersWholeSetUp_andAScoreIsPushedFromThere() throws IOException {
    connect();
    Path rules = folder.resolve("riverbend.properties");
    Files.writeString(
        rules, "title = Riverbend\npassback.group = maria.delgado@riverbend.example\n");
    done("profile", rules.toString());
    environment.put("SEAL", "maple street 4");
    Path file = folder.resolve("riverbend.gradebook-connection");
    JsonNode made =
        done(
                "district",
                "export",
                "--district",
                "Riverbend",
                "--out",
                file + "",
                "--with-secret-env",
                "SEAL")
            .json();
    assertThat(Files.readString(file)).doesNotContain(district.clientSecret());

    JsonNode looked = elsewhere(0, "district", "open", file + "").json();
    assertThat(looked.get("opened").asBoolean()).isFalse();
    assertThat(looked.get("fingerprint")).isEqualTo(made.get("fingerprint"));
    assertThat(folder.resolve("data2")).doesNotExist();

    String teacher = district.teacherEmails().get(0);
    elsewhere(
        0,
        "district",
        "open",
        file + "",
        "--teacher",
        teacher,
        "--file-passphrase-env",
        "SEAL",
        "--fingerprint",
        made.get("fingerprint").asText());
    assertThat(elsewhere(0, "profile").json().get("title").asText()).isEqualTo("Riverbend");
    elsewhere(0, "pull");
    String section = "class-algebra-p1";
    String csv = write(HEAD + row(section, students(section).get(0), "From the file", "9"));
    elsewhere(0, "import", csv);
    assertThat(elsewhere(0, "push").json().get("confirmed").asInt()).isEqualTo(2);
    assertThat(itemCalled(section, "From the file")).isNotEmpty();
  }

  @Test
  void ownAuthority_travelsWithTheFile_andIsTrustedThereForThisConnection() throws IOException {
    HeldCertificate authority =
        new HeldCertificate.Builder().certificateAuthority(0).commonName("School CA").build();
    HeldCertificate server =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .signedBy(authority)
            .build();
    try (FrontDoor door = new FrontDoor(district.url(), server)) {
      String origin = "https://localhost:" + door.port();
      connect(origin + "/ims/oneroster/v1p1", origin + "/oauth/access_token");
      Path pem = folder.resolve("authority.pem");
      Files.writeString(pem, authority.certificatePem());
      String sha256 =
          run("network", "--trust", pem + "").json().at("/authority/fingerprint").asText();
      done("network", "--trust", pem + "", "--fingerprint", sha256);
      done("network", "--proxy", "proxy.school.test:8080", "--proxy-user", "canary-user");
      Path with = folder.resolve("with.gradebook-connection");
      Path without = folder.resolve("without.gradebook-connection");
      done("district", "export", "--district", "Riverbend", "--out", with + "");
      done("district", "export", "--district", "R", "--without-network", "--out", without + "");
      assertThat(Files.readString(with)).doesNotContain("canary-user");
      assertThat(Files.readString(without)).doesNotContain("proxy.school.test", "CERTIFICATE");

      JsonNode looked = elsewhere(0, "district", "open", with + "").json();
      assertThat(looked.get("authority").asText()).isEqualTo(sha256);
      assertThat(looked.get("proxy").asText()).isEqualTo("proxy.school.test:8080");
      String teacher = district.teacherEmails().get(0);
      String[] open = {
        "district", "open", "", "--teacher", teacher, "--client-secret-env", "SECRET"
      };
      open[2] = without + "";
      elsewhere(0, open);
      elsewhere(3, "pull");
      open[2] = with + "";
      elsewhere(0, open);
      elsewhere(0, "pull");
      JsonNode there = elsewhere(0, "network").json();
      assertThat(there.get("proxyAddress").asText()).isEqualTo("proxy.school.test:8080");
      assertThat(there.at("/authority/fingerprint").asText()).isEqualTo(sha256);
    }
  }

  @Test
  void fileThatIsNotTheDistricts_changesNothing() throws IOException {
    connect();
    done("profile", "otus");
    Path file = folder.resolve("riverbend.gradebook-connection");
    done("district", "export", "--district", "Riverbend", "--out", file.toString());
    done("profile", "powerteacher");
    String teacher = district.teacherEmails().get(0);

    CommandRun other =
        run(
            "district",
            "open",
            file + "",
            "--teacher",
            teacher,
            "--client-secret-env",
            "SECRET",
            "--fingerprint",
            "AAAA-BBBB-CCCC-DDDD");
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("not AAAA-BBBB-CCCC-DDDD");

    Files.writeString(file, Files.readString(file).replace("127.0.0.1", "evil.example"));
    CommandRun changed =
        run("district", "open", file + "", "--teacher", teacher, "--client-secret-env", "SECRET");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err()).contains("was changed after it was made");
    assertThat(done("profile").json().get("profile").asText()).isEqualTo("powerteacher");
  }

  @Test
  void secretThatIsNotInTheFile_isAskedFor() {
    connect();
    Path file = folder.resolve("riverbend.gradebook-connection");
    done("district", "export", "--district", "Riverbend", "--out", file.toString());

    CommandRun run = run("district", "open", file + "", "--teacher", "a@b.example");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--client-secret-env");
  }

  @Test
  void nothingConnected_isNothingToHandOn() {
    CommandRun run =
        run("district", "export", "--district", "Riverbend", "--out", folder.resolve("x") + "");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nothing to hand on");
  }

  /** Another teacher's computer. */
  private CommandRun elsewhere(int code, String... args) {
    List<String> all =
        new ArrayList<>(List.of("--data", folder + "/data2", "--settings", folder + "/settings2"));
    all.addAll(List.of(args));
    CommandRun run = run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    return run;
  }
}
