package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is kept on this computer, in the window: copied, looked into, put back. */
@ExtendWith(ApplicationExtension.class)
class SafetyWindowTest {
  private static final String LATER = "Entered after the backup";
  private static final String PHRASE = "a lantern over the harbour";

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void backup_isWritten_lookedInto_andPutBackWhenTheProgramEnds(FxRobot robot) {
    Path file = folder.resolve("grades");
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(1280);
          program.stage().setHeight(800);
          return null;
        });
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.await("it says where", () -> says("#where", "encrypted"));

    use("#backUp");
    program.await("it is incomplete", () -> says("#backupProblem", "Name the file"));
    fill("#backupPath", file.toString());
    fill("#backupPassphrase", PHRASE);
    fill("#backupAgain", PHRASE);
    use("#backUp");
    program.await("it is written", () -> says("#written", "Written and read back"));
    assertThat(folder.resolve("grades.gradebook-backup")).exists();
    focus("#restorePassphrase");
    program.shot("safety/01-written");
    List<String> backedUp = titles(program.core);
    addLater(program.core);

    fill("#restorePath", file + ".gradebook-backup");
    fill("#restorePassphrase", "another");
    use("#lookInside");
    program.await(
        "the passphrase is wrong", () -> says("#restoreProblem", "passphrase does not open"));
    assertThat(program.find("#restore")).isEmpty();
    fill("#restorePassphrase", PHRASE);
    use("#lookInside");
    program.await("it can be restored", () -> program.find("#restore").isPresent());
    program.theme(Settings.Theme.DARK);
    program.shot("safety/02-looked-into-dark");
    use("#restore");
    program.clickText("Restore and close");
    program.close();
    program = null;

    try (Core restored = ProgramWindow.core(folder)) {
      assertThat(titles(restored)).isEqualTo(backedUp).isNotEmpty();
      assertThat(restored.recovery().pullNeeded()).isTrue();
    }
    assertThat(new BackupOffice(ProgramWindow.place(folder), Clock.systemUTC()).putBack()).isTrue();
    try (Core before = ProgramWindow.core(folder)) {
      assertThat(titles(before)).containsAll(backedUp).contains(LATER);
    }
  }

  private static List<String> titles(Core core) {
    SectionId section = core.gradebooks().sections().join().get(0).id();
    return core.store().book(section).join().assignments().stream()
        .map(record -> record.assignment().title())
        .toList();
  }

  /** What is not in the backup any more. */
  private static void addLater(Core core) {
    SectionId section = core.gradebooks().sections().join().get(0).id();
    Assignment first = core.store().book(section).join().assignments().get(0).assignment();
    Assignment later =
        new Assignment(
            new AssignmentId("later"),
            section,
            LATER,
            "",
            first.points(),
            null,
            first.due(),
            first.category());
    core.store().commit(List.of(new Edit.AssignmentSaved(later))).join();
  }

  @Test
  void putBack_isSentOnlyWhenPowerTeacherWasRead_andTheTeacherSeesWhy(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(1280);
          program.stage().setHeight(800);
          return null;
        });
    CellRecord cell =
        program.core.store().book(new SectionId("class-geometry-p5")).join().cells().stream()
            .filter(each -> !each.sync().pending() && each.score().points() != null)
            .findFirst()
            .orElseThrow();
    String before = there(cell.id());
    program.core.store().pullFirst().join();
    program.district().misbehave().failNext(500, 500, null, RequestMatch.on("GET", "/classes"));

    program.core.store().commit(List.of(new Edit.ScoreSet(cell.id(), Score.of("1.5")))).join();
    program.await(
        "it says why nothing goes",
        () -> program.text("#bannerText").startsWith("PowerTeacher must be read first – 1 score"));
    assertThat(program.text("#statusLead")).isEqualTo("PowerTeacher is read first");
    assertThat(there(cell.id())).isEqualTo(before);
    program.shot("safety/03-not-read");
    program.theme(Settings.Theme.DARK);
    program.shot("safety/04-not-read-dark");

    program.district().misbehave().behave();
    program.clickText("Try now");
    program.await("PowerTeacher has it", () -> there(cell.id()).equals("1.5"));
    program.await("the banner went", () -> program.text("#bannerText").isEmpty());
  }

  private String there(CellId cell) {
    return program.district().results().stream()
        .filter(r -> r.at("/lineItem/sourcedId").asText().equals(cell.assignment().value()))
        .filter(r -> r.at("/student/sourcedId").asText().equals(cell.student().value()))
        .map(r -> r.path("score").asText())
        .findFirst()
        .orElse("");
  }

  @Test
  void removingEverything_wantsTheNameTyped_andTakesNoOther(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.await("it says where", () -> says("#where", "encrypted"));
    use("#forget");
    program.await("it asks", () -> says("#forgetting", "Type practice"));
    assertThat(disabled("#forgetAll")).isTrue();
    fill("#forgetName", "practise");
    assertThat(disabled("#forgetAll")).isTrue();
    use("#keep");
    program.await("nothing was done", () -> program.find("#forget").isPresent());

    use("#forget");
    program.await("it asks again", () -> program.find("#forgetName").isPresent());
    assertThat(typed("#forgetName")).isEmpty();
    fill("#forgetName", "Practice");
    assertThat(disabled("#forgetAll")).isFalse();
    program.shot("safety/03-forget-light");
    program.theme(Settings.Theme.DARK);
    focus("#forgetName");
    program.shot("safety/04-forget-dark");
    use("#forgetAll");
    program.await("it will be done at the end", () -> program.hasQuit());
    program.close();
    program = null;

    assertThat(folder.resolve("data")).doesNotExist();
  }

  private boolean disabled(String query) {
    return program.find(query).orElseThrow().isDisabled();
  }

  private String typed(String query) {
    return ((TextInputControl) program.find(query).orElseThrow()).getText();
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

  private void focus(String query) {
    ProgramWindow.fx(
        () -> {
          Node node = program.find(query).orElseThrow();
          Wheel.reveal(node);
          node.requestFocus();
          return null;
        });
  }
}
