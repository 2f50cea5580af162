package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.Test;

/**
 * A bad day of the real program in processes of its own: then every file that it left is searched
 * for the names of students, what a teacher wrote about them, and secrets.
 */
class ConfidentialityTest extends CommandLineStory {
  private static final String SECTION = "class-algebra-p1";
  private static final String COMMENT = "cried in the corridor";
  private static final String PASSPHRASE = "a lantern over the harbour";
  private static final String FILE_PASSPHRASE = "two herons at low water";

  @Test
  void everyFileLeftByABadDay_holdsNoNameNoCommentAndNoSecretInClear() throws Exception {
    Files.createDirectories(folder.resolve("tmp"));
    environment.put("PHRASE", PASSPHRASE);
    environment.put("FILE", FILE_PASSPHRASE);
    connect();
    run("pull");
    List<String> students = students(SECTION);
    district.misbehave().refuseStudent(students.get(1));
    district.misbehave().failNext(1, 500, null, new RequestMatch("PUT", null));
    run(
        "import",
        write(
            HEAD
                + row(SECTION, students.get(0), "Quiz", "9")
                + row(SECTION, students.get(1), "Quiz", "8")
                + row(SECTION, "Rumpelstiltskin Quagmire", "Quiz", "7")));
    comment(students.get(0));
    inAProcess("push");
    Files.writeString(folder.resolve("data/gradebook.mv.db"), "no database");
    inAProcess("status");
    inAProcess("pull");
    district.misbehave().behave();
    run("push");
    Path out = Files.createDirectories(folder.resolve("out"));
    run("activity", "--export", out.resolve("activity.csv").toString());
    String backup = out.resolve("grades.gradebook-backup").toString();
    run("backup", backup, "--file-passphrase-env", "FILE");
    assertThat(run("restore", backup, "--file-passphrase-env", "FILE", "--apply").code()).isZero();

    LeftBehind left =
        LeftBehind.in(
            folder.resolve("data"), folder.resolve("settings"), folder.resolve("tmp"), out);

    assertThat(left.files())
        .as("there is something to search")
        .anyMatch(file -> file.endsWith("gradebook.log"))
        .anyMatch(file -> file.endsWith(".edits"))
        .anyMatch(file -> file.endsWith("zip!gradebook.mv.db"))
        .anyMatch(file -> file.endsWith("activity.csv"))
        .anyMatch(file -> file.endsWith("gradebook-backup!gradebook.mv.db"))
        .anyMatch(file -> file.matches("data/previous/.*/gradebook.mv.db"));
    assertThat(left.readable(canaries())).isEmpty();
  }

  @Override
  CommandRun run(String... args) {
    List<String> all = new ArrayList<>(List.of("--passphrase-env", "PHRASE"));
    all.addAll(List.of(args));
    return super.run(all.toArray(String[]::new));
  }

  private Set<String> canaries() {
    Set<String> words =
        new HashSet<>(
            List.of(
                COMMENT,
                PASSPHRASE,
                FILE_PASSPHRASE,
                "Rumpelstiltskin",
                district.clientSecret(),
                district.clientId() + ":" + district.clientSecret()));
    for (var user : reader().all("/classes/" + SECTION + "/students", "users")) {
      words.add(user.get("familyName").asText());
      words.add(user.get("givenName").asText());
      words.add(user.get("email").asText());
    }
    // Too short a word is found in what is encrypted sooner or later.
    words.removeIf(word -> word.length() < 5);
    return words;
  }

  /** Where a comment is written no command is: as the window does it. */
  private void comment(String student) {
    Place place =
        new Place(place().data(), place().settings(), Optional.of(PASSPHRASE.toCharArray()));
    Core core = Core.open(place, clock, () -> {});
    try {
      var section = core.gradebooks().sections().join().get(0);
      var book = core.store().book(section.id()).join();
      AssignmentId quiz = book.assignments().get(0).assignment().id();
      CellId cell = new CellId(quiz, new StudentId(student));
      core.store()
          .commit(List.of(new Edit.ScoreSet(cell, Score.of("9").withComment(COMMENT))))
          .join();
    } finally {
      core.close();
    }
  }

  /** Without the tests, which come with another idea of what is logged. */
  private static String asInstalled() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void inAProcess(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
    command.addAll(List.of("-cp", asInstalled(), Main.class.getName()));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    command.addAll(List.of("--settings", folder.resolve("settings").toString()));
    command.addAll(List.of("--passphrase-env", "PHRASE"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SECRET", district.clientSecret());
    builder.environment().put("PHRASE", PASSPHRASE);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isBetween(0, 3);
  }
}
