package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.UserError;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code gradebook forget}, and the same when the window closes. */
class CommandLineForgetTest extends CommandLineStory {
  private static final String ONLY_THERE = "only there a path can be too long to be removed";

  private Path data;
  private Path settings;

  @BeforeEach
  void fill() {
    environment.put("PHRASE", "a lantern over the harbour");
    environment.put("OTHER", "another lantern");
    data = folder.resolve("data");
    settings = folder.resolve("settings");
    connect();
    done("pull");
  }

  @Test
  void forget_removesEverythingFromThisComputer_andOnlyThat() throws IOException {
    Path notOurs = Files.writeString(settings.resolve("notes.txt"), "mine");
    Files.writeString(settings.resolve("settings.json"), "no settings");
    done("status");
    Files.writeString(data.resolve("outgoing.part"), "cut off");
    Files.writeString(data.resolve("store.mark.new"), "cut off");
    assertThat(settings.resolve("settings.json.damaged")).exists();
    assertThat(run("forget").code()).isEqualTo(2);
    assertThat(run("forget", "--yes", "another.example").err()).contains("--yes 127.0.0.1");
    assertThat(done("status").json().get("sections")).isNotEmpty();

    done("forget", "--yes", "127.0.0.1");

    assertThat(data).doesNotExist();
    assertThat(settings.toFile().list()).containsExactly(notOurs.getFileName().toString());
    assertThat(done("status").json().get("sections")).isEmpty();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = ONLY_THERE)
  void somethingThatCannotBeRemoved_isSaid_andForgettingGoesOnLater() throws IOException {
    try (StuckFolder stuck = StuckFolder.in(data.resolve("backup"))) {
      CommandRun forget = run("forget", "--yes", "127.0.0.1");

      assertThat(forget.code()).isEqualTo(1);
      assertThat(forget.err()).contains("cannot be removed");
      assertThat(secretFiles()).isEmpty();
      assertThat(run("status").err()).contains("cannot be removed");
    }

    done("forget", "--yes", "127.0.0.1");

    assertThat(data).doesNotExist();
    assertThat(settings).doesNotExist();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = ONLY_THERE)
  void forgettingCutOff_isFinishedAtTheNextStart() throws IOException {
    try (StuckFolder stuck = StuckFolder.in(data.resolve("backup"))) {
      Core core = Core.open(place(), clock, () -> {});
      core.forgetAtEnd();
      assertThatThrownBy(core::close).isInstanceOf(UserError.class);
    }

    assertThat(done("status").json().get("sections")).isEmpty();
    assertThat(data.resolve("forgotten")).doesNotExist();
  }

  @Test
  void restoreThatFailsWhenTheWindowHasClosed_isSaidThenAndAtTheNextStartOnce() {
    Core core = Core.open(place(), clock, () -> {});
    core.restoreAtEnd(folder.resolve("moved.gradebook-backup"), "a lantern".toCharArray());

    assertThatThrownBy(core::close)
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.backup.unreadable"));

    try (Core next = Core.open(place(), clock, () -> {})) {
      assertThat(next.unfinished().map(Words.load(Locale.ENGLISH)::say).orElseThrow())
          .contains("something was not done", "moved.gradebook-backup cannot be read");
    }
    assertThat(run("status").err()).doesNotContain("something was not done");
  }

  @Test
  void restoreThatFailed_isStillSaid_afterCommandsThatSayNothingOfIt() {
    Core core = Core.open(place(), clock, () -> {});
    core.restoreAtEnd(folder.resolve("moved.gradebook-backup"), "a lantern".toCharArray());
    assertThatThrownBy(core::close).isInstanceOf(UserError.class);

    run("doctor");
    run("forget", "--yes", "another.example");

    assertThat(run("status").err()).contains("moved.gradebook-backup cannot be read");
    assertThat(run("status").err()).doesNotContain("moved.gradebook-backup");
  }

  @Test
  void dataWhoseKeyIsLost_canBeForgotten() throws IOException {
    for (Path secrets : secretFiles()) {
      Files.delete(secrets);
    }
    if (run("status").code() != 0) {
      done("forget", "--yes", "everything");
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void copiesUnderAnotherPassphrase_areForgottenWithoutIt() throws IOException {
    Path file = folder.resolve("grades.gradebook-backup");
    done("backup", file.toString(), "--file-passphrase-env", "PHRASE");
    for (String variable : List.of("PHRASE", "OTHER")) {
      done(
          "--passphrase-env",
          variable,
          "restore",
          file.toString(),
          "--file-passphrase-env",
          "PHRASE",
          "--apply");
    }

    done("forget", "--yes", "everything");

    assertThat(data).doesNotExist();
    assertThat(settings).doesNotExist();
  }

  @Test
  void secretOfAConnectionThatWasReplaced_isForgotten() {
    Connection first = Rosters.CONNECTION;
    Connection second =
        new Connection(
            first.kind(),
            first.url(),
            URI.create("https://elsewhere.example/token"),
            first.clientId(),
            first.teacherEmail(),
            first.zone(),
            false);
    try (Core core = Core.open(place(), clock, () -> {})) {
      core.connections().save(first, "s3cret".toCharArray()).join();
      core.connections().save(first, "s3cret-2".toCharArray()).join();
      assertThat(core.secretOf(first)).contains("s3cret-2".toCharArray());

      core.connections().saveKeepingSecret(second).join();

      assertThat(core.secretOf(first)).isEmpty();
      assertThat(core.secretOf(second)).contains("s3cret-2".toCharArray());
    }
  }

  private List<Path> secretFiles() throws IOException {
    try (var files = Files.list(settings)) {
      return files.filter(file -> file.getFileName().toString().startsWith("secrets-")).toList();
    }
  }
}
