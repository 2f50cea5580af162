package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.DatePicker;
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
    program.await("they are found", () -> program.says("#archiveSaid", "4 classes ended"));
    program.use("#archive");
    program.await("it is incomplete", () -> program.says("#archiveProblem", "give a passphrase"));
    program.fill("#archivePath", folder.resolve("2026").toString());
    program.fill("#archivePassphrase", "a lantern");
    program.use("#archive");
    program.await("it was typed once", () -> program.says("#archiveProblem", "differ"));
    program.fill("#archiveAgain", "a lantern");
    assertThat(program.find("#removeArchived")).isEmpty();
    program.use("#archive");
    program.await("it is written", () -> program.says("#archiveSaid", "Written and read back"));
    assertThat(folder.resolve("2026.gradebook-backup")).exists();
    assertThat(folder.resolve("2026.gradebook-backup.csv")).exists();
    program.reveal("#removeArchived");
    program.shot("archive/01-written-light");
    program.theme(Settings.Theme.DARK);
    program.reveal("#removeArchived");
    program.shot("archive/02-written-dark");

    program.use("#removeArchived");
    program.await("it asks", () -> program.texts(".button").contains("Keep them"));
    program.shot("archive/03-asks-dark");
    program.clickText("Remove them");
    program.await("they are removed", () -> program.says("#archiveSaid", "3 classes were removed"));
    assertThat(Await.of(program.core.store().past()))
        .extracting(each -> each.section().id())
        .isEqualTo(List.of(Rosters.SECTION));
  }
}
