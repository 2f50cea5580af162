package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The end of a year in the window: looked at, archived, and on a second word removed. */
@ExtendWith(ApplicationExtension.class)
class ArchiveWindowTest {
  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void classesThatEnded_areArchived_andRemovedOnceItIsAgreedTo(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(1280);
          program.stage().setHeight(800);
          return null;
        });
    // The practice classes are not listed any more; another one is.
    Await.of(program.core.store().apply(Rosters.small()));
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.await("Setup is shown", () -> program.find("#before").isPresent());
    ProgramWindow.fx(
        () -> {
          ((DatePicker) program.find("#before").orElseThrow())
              .setValue(Rosters.TODAY.plusYears(40));
          return null;
        });
    program.await("they are found", () -> says("#archiveSaid", "4 classes ended"));
    use("#archive");
    program.await("it is incomplete", () -> says("#archiveProblem", "give a passphrase"));
    fill("#archivePath", folder.resolve("2026").toString());
    fill("#archivePassphrase", "a lantern");
    use("#archive");
    program.await("it was typed once", () -> says("#archiveProblem", "differ"));
    fill("#archiveAgain", "a lantern");
    assertThat(program.find("#removeArchived")).isEmpty();
    use("#archive");
    program.await("it is written", () -> says("#archiveSaid", "Written and read back"));
    assertThat(folder.resolve("2026.gradebook-backup")).exists();
    assertThat(folder.resolve("2026.gradebook-backup.csv")).exists();
    reveal("#removeArchived");
    program.shot("archive/01-written-light");
    program.theme(Settings.Theme.DARK);
    reveal("#removeArchived");
    program.shot("archive/02-written-dark");

    use("#removeArchived");
    program.await("it asks", () -> program.texts(".button").contains("Keep them"));
    program.shot("archive/03-asks-dark");
    program.clickText("Remove them");
    program.await("they are removed", () -> says("#archiveSaid", "3 classes were removed"));
    assertThat(Await.of(program.core.store().past()))
        .extracting(each -> each.section().id())
        .isEqualTo(List.of(Rosters.SECTION));
  }

  private boolean says(String query, String part) {
    return program.text(query).contains(part);
  }

  private void fill(String query, String text) {
    focus(query);
    ProgramWindow.fx(
        () -> {
          ((TextInputControl) program.find(query).orElseThrow()).selectAll();
          return null;
        });
    program.type(text);
  }

  private void use(String query) {
    focus(query);
    program.press(KeyCode.SPACE);
  }

  private void reveal(String query) {
    ProgramWindow.fx(
        () -> {
          Wheel.reveal(program.find(query).orElseThrow());
          return null;
        });
  }

  private void focus(String query) {
    ProgramWindow.fx(
        () -> {
          program.find(query).orElseThrow().requestFocus();
          return null;
        });
  }
}
