package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.store.Crash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What the window says of data that had to be mended while it was opened. */
@ExtendWith(ApplicationExtension.class)
class MendedWindowTest {
  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void scoreThatWasOnlyInTheJournal_isThere_andNothingIsSaidToBeLost(FxRobot robot)
      throws IOException {
    Path cut = folder.resolve("cut");
    try (ProgramWindow before = open("before", robot)) {
      before.offline(true);
      Crash.copy(folder.resolve("before"), cut);
      before.click(".grade-grid");
      before.type("7");
      before.press(KeyCode.ENTER);
      before.await("it is saved", () -> isOnDisk(before));
      copyJournal(folder.resolve("before"), cut);
    }

    program = open("cut", robot);

    program.await(
        "the teacher is reassured",
        () -> program.texts(".label").stream().anyMatch(text -> text.contains("nothing is lost")));
    program.shot("mended/01-replayed");
  }

  @Test
  void damagedDatabase_isSaid_andWhatWasDamagedIsNamed(FxRobot robot) {
    try (ProgramWindow before = open("data", robot)) {
      before.awaitClasses();
    }
    Crash.Damage.HEADER_ZEROED.on(
        Crash.database(folder.resolve("data").resolve("data")), new Random(1));

    program = open("data", robot);

    program.await("it is said", () -> said().contains("put together again"));
    assertThat(said()).contains("nothing is sent before", "quarantine");
    program.shot("mended/02-damaged");
    program.press(KeyCode.ENTER);
    program.await("it is read", () -> said().isEmpty());
  }

  private static boolean isOnDisk(ProgramWindow program) {
    return program.core.store().taught().join().stream()
        .flatMap(section -> program.core.store().book(section.id()).join().cells().stream())
        .anyMatch(cell -> cell.sync().pending());
  }

  private String said() {
    List<String> texts = program.texts(".content.label");
    return String.join(" ", texts);
  }

  private ProgramWindow open(String name, FxRobot robot) {
    return ProgramWindow.open(folder.resolve(name), robot, Settings.Theme.LIGHT);
  }

  private static void copyJournal(Path from, Path to) throws IOException {
    Path journal = from.resolve("data").resolve("journal");
    try (Stream<Path> files = Files.list(journal)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            to.resolve("data").resolve("journal").resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
