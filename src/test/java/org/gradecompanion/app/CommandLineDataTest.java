package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** The folder of the data: its key, its loss, and who else has it open. */
class CommandLineDataTest extends CommandLineStory {
  @Test
  void ownerOnlyKeyFile_isSaidOnStandardErrorAndWeakToTheDoctor_aPassphraseIsNot() {
    CommandRun plain = run("status");
    assertThat(plain.err().lines().filter(line -> line.contains("key lies in a file"))).hasSize(1);
    assertThat(result(run("doctor").json(), "key")).isEqualTo("weak");
    environment.put("PHRASE", "correct horse");
    String other = folder.resolve("other").toString();
    CommandRun sealed = run("status", "--data", other, "--passphrase-env", "PHRASE");
    assertThat(sealed.code()).isZero();
    assertThat(sealed.err()).isEmpty();
    environment.put("PHRASE", "battery staple");
    CommandRun wrong = run("status", "--data", other, "--passphrase-env", "PHRASE");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).containsIgnoringCase("passphrase");
  }

  @Test
  void rebuiltDatabase_isNeverSaidToBeAllSent_andLosesNoScore() throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    String student = students(section).get(0);
    run("import", write(HEAD + row(section, student, "Kept", "7")));
    Files.writeString(folder.resolve("data/gradebook.mv.db"), "no database");

    for (int i = 0; i < 2; i++) {
      CommandRun status = run("status");
      assertThat(status.code()).isEqualTo(1);
      assertThat(status.json().get("pullNeeded").asBoolean()).isTrue();
      assertThat(status.err()).contains("gradebook pull");
    }
    done("pull");
    assertThat(done("status").json().get("pullNeeded").asBoolean()).isFalse();
    done("push");

    assertThat(reader().scores(section, "Kept")).isEqualTo(Map.of(student, "7"));
  }

  @Test
  void dataFolderThatCannotBe_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String inside = file.resolve("data").toString();
    CommandRun status = run("status", "--data", inside);
    assertThat(status.code()).isEqualTo(1);
    assertThat(status.err()).contains(inside);
    CommandRun doctor = run("doctor", "--data", inside);
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(result(doctor.json(), "data-folder")).isEqualTo("failed");
  }

  @Test
  void settingsInsideTheData_areRefused() {
    String data = folder.resolve("d").toString();
    CommandRun run = run("status", "--data", data, "--settings", data);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--settings");
  }

  @Test
  void dataThatAnotherStartHasOpen_isSaidAndLeftAlone() {
    try (Core open = Core.open(place(), clock, () -> {})) {
      CommandRun run = run("status");
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("already open");
      assertThat(open.recovery().smooth()).isTrue();
    }
    assertThat(run("status").code()).isZero();
  }
}
