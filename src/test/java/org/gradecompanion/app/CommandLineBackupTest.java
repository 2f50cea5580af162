package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.model.SectionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code gradebook backup} and {@code gradebook restore}. */
class CommandLineBackupTest extends CommandLineStory {
  private static final String SECTION = "class-algebra-p1";

  private Path file;
  private String ana;

  @BeforeEach
  void enterAScore() throws IOException {
    environment.put("PHRASE", "a lantern over the harbour");
    environment.put("OTHER", "another one");
    file = folder.resolve("grades.gradebook-backup");
    connect();
    done("pull");
    ana = students(SECTION).get(0);
    enter("9");
  }

  @Test
  void backup_isReadBackBeforeItCounts_andSaysWhatItHolds() {
    JsonNode facts = backUp();

    assertThat(facts.get("sections").asInt()).isPositive();
    assertThat(facts.get("scores").asInt()).isPositive();
    assertThat(facts.get("unsent").asInt()).isEqualTo(2);
    assertThat(look("PHRASE").json()).isEqualTo(facts);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void restoredOnAnotherComputer_everythingIsThere_andIsPushedAfterAPull() throws IOException {
    backUp();
    String data = folder.resolve("other/data").toString();
    String settings = folder.resolve("other/settings").toString();

    done(
        "restore",
        file.toString(),
        "--file-passphrase-env",
        "PHRASE",
        "--apply",
        "--data",
        data,
        "--settings",
        settings);
    CommandRun status = run("status", "--data", data, "--settings", settings);
    assertThat(status.json().get("pullNeeded").asBoolean()).isTrue();
    done("push", "--data", data, "--settings", settings);

    assertThat(reader().scores(SECTION, "Kept")).containsEntry(ana, "9");
  }

  @Test
  void restore_replacesWhatIsThere_andCanBeTakenBack() throws IOException {
    backUp();
    enter("7");

    done("restore", file.toString(), "--file-passphrase-env", "PHRASE", "--apply");
    assertThat(score()).isEqualTo("9");
    done("restore", "--back");
    assertThat(score()).isEqualTo("7");
    done("restore", "--back");
    assertThat(score()).isEqualTo("9");
  }

  @Test
  void nothingReplaced_nothingToPutBack() {
    CommandRun back = run("restore", "--back");

    assertThat(back.code()).isEqualTo(1);
    assertThat(back.err()).contains("nothing to put back");
  }

  @Test
  void wrongPassphrase_damage_andOtherFiles_areRefusedAndChangeNothing() throws IOException {
    backUp();
    enter("7");
    byte[] whole = Files.readAllBytes(file);

    assertThat(look("OTHER").err()).contains("passphrase does not open");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(look("PHRASE").err()).contains("damaged");
    byte[] flipped = whole.clone();
    for (int i = whole.length / 3; i < whole.length / 3 + 5000; i++) {
      flipped[i] ^= 1;
    }
    Files.write(file, flipped);
    assertThat(look("PHRASE").err()).contains("damaged");
    Files.write(file, "no backup".getBytes(StandardCharsets.UTF_8));
    assertThat(look("PHRASE").err()).contains("no backup of this program");
    Files.delete(file);
    assertThat(look("PHRASE").err()).contains("cannot be read");

    assertThat(score()).isEqualTo("7");
    assertThat(folder.resolve("data/restoring")).doesNotExist();
  }

  @Test
  void zipWithANameThatIsNoText_isDamaged() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.ISO_8859_1)) {
      zip.putNextEntry(new ZipEntry("backup\u00ff.json"));
    }

    assertThat(look("PHRASE").err()).contains("damaged");
  }

  @Test
  void backup_isForItsOwnerOnly_andLeavesOtherFilesAlone() throws IOException {
    Path other = Files.writeString(folder.resolve("grades.gradebook-backup.part"), "mine");

    backUp();

    assertThat(other).hasContent("mine");
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void shortPassphrase_isRefused() {
    environment.put("PHRASE", "short");

    CommandRun backup = run("backup", file.toString(), "--file-passphrase-env", "PHRASE");

    assertThat(backup.code()).isEqualTo(2);
    assertThat(backup.err()).contains("at least 8 characters");
    assertThat(file).doesNotExist();
  }

  @Test
  void dataWithAPassphrase_areNotReplacedByDataWithout() {
    backUp();
    String data = folder.resolve("sealed/data").toString();
    String settings = folder.resolve("sealed/settings").toString();
    String[] restore = {
      "restore",
      file.toString(),
      "--file-passphrase-env",
      "PHRASE",
      "--apply",
      "--data",
      data,
      "--settings",
      settings
    };
    done(withPassphrase("OTHER", restore));

    CommandRun without = run(restore);

    assertThat(without.code()).isEqualTo(1);
    assertThat(without.err()).contains("sealed with a passphrase");
    assertThat(folder.resolve("sealed/data/previous")).isEmptyDirectory();
    assertThat(folder.resolve("sealed/settings").toFile().list()).noneMatch(this::plainSecrets);
  }

  @Test
  void restoredOften_threeThatWereReplacedAreKept() throws IOException {
    Path previous = folder.resolve("data/previous");
    for (String day : List.of("20261101", "20261102", "20261103", "20261104")) {
      Path older = Files.createDirectories(previous.resolve(day + "-000000-000"));
      Files.writeString(older.resolve("store.id"), day);
      Files.writeString(older.resolve("key.check"), "");
      Files.writeString(folder.resolve("settings/secrets-" + day + ".json"), "{}");
    }

    done("restore", "--back");

    assertThat(previous.toFile().list())
        .hasSize(3)
        .contains("20261103-000000-000", "20261102-000000-000");
    assertThat(folder.resolve("settings/secrets-20261102.json")).exists();
    assertThat(folder.resolve("settings/secrets-20261101.json")).doesNotExist();
  }

  private boolean plainSecrets(String name) {
    return name.startsWith("secrets-") && name.endsWith(".json");
  }

  private static String[] withPassphrase(String variable, String... args) {
    return Stream.concat(Stream.of("--passphrase-env", variable), Stream.of(args))
        .toArray(String[]::new);
  }

  private JsonNode backUp() {
    return done("backup", file.toString(), "--file-passphrase-env", "PHRASE").json();
  }

  private CommandRun look(String variable) {
    return run("restore", file.toString(), "--file-passphrase-env", variable);
  }

  private void enter(String score) throws IOException {
    done("import", write(HEAD + row(SECTION, ana, "Kept", score)));
  }

  /** What is shown here, whatever was sent. */
  private String score() {
    try (Core core = Core.open(place(), clock, () -> {})) {
      return core.store().book(new SectionId(SECTION)).join().cells().stream()
          .filter(cell -> cell.sync().pending() && cell.id().student().value().equals(ana))
          .map(cell -> String.valueOf(cell.score().points()))
          .collect(Collectors.joining(" "));
    }
  }
}
