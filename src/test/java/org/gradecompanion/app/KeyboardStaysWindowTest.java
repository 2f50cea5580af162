package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.common.Focus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whoever works with the keyboard pushes no other button when theirs has done its work. */
@ExtendWith(ApplicationExtension.class)
class KeyboardStaysWindowTest {
  private static final int OPEN_COLUMN = 3;

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void pushNow_thatIsDoneAndGone_leavesTheKeyboardWithTheScores(FxRobot robot) {
    open(robot);
    program.offline(true);
    program.type("3");
    program.press(KeyCode.ENTER);
    program.await("it can be pushed", () -> program.find("#pushNow").isPresent());
    program.focus("#pushNow");
    program.offline(false);

    program.press(KeyCode.SPACE);
    program.await("it is pushed", () -> program.find("#pushNow").isEmpty());
    program.press(KeyCode.SPACE);
    program.type("4");
    program.press(KeyCode.ENTER);

    program.await("it is a score", () -> "4".equals(score(2)));
    assertThat(program.find("#bannerText")).as("nothing is paused").isEmpty();
  }

  @Test
  void bannerThatAsksSomethingElse_leavesTheKeyboardWithTheScores(FxRobot robot) {
    open(robot);
    program.offline(true);
    program.type("3");
    program.press(KeyCode.ENTER);
    program.await("it is offline", () -> program.says("#bannerText", "Offline"));
    program.focus("#bannerSlot .button");

    program.core.engine().pause();
    program.await("it is paused", () -> program.says("#bannerText", "aused"));
    program.await("the keyboard is there", () -> isIn(".grade-grid"));
    program.press(KeyCode.SPACE);

    assertThat(program.says("#bannerText", "aused")).isTrue();
  }

  @Test
  void resendAll_thatIsDoneAndGone_leavesTheKeyboardWithTheScores_whenNoFaultIsLeft(FxRobot robot) {
    open(robot);
    program.district().misbehave().refuseStudent(studentAtTheCursor());
    program.type("3");
    program.press(KeyCode.ENTER);
    program.await("it is refused", () -> program.texts(".badge.faults").contains("1"));
    program.click(".badge.faults");
    program.await("it is listed", () -> program.find(".fault-cell .who").isPresent());
    program.focus(".fault-list #resendAll");
    program.district().misbehave().refuseStudent(null);

    program.press(KeyCode.SPACE);

    program.await("no fault is left", () -> program.texts(".badge.faults").isEmpty());
    program.await("the keyboard is there", () -> isIn(".grade-grid"));
  }

  private void open(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(1, OPEN_COLUMN);
          program.grid().requestFocus();
          return null;
        });
  }

  private String studentAtTheCursor() {
    return ProgramWindow.fx(
        () -> program.adapter().cellAt(1, OPEN_COLUMN).orElseThrow().student().value());
  }

  private boolean isIn(String query) {
    Node node = program.find(query).orElseThrow();
    return ProgramWindow.fx(() -> Focus.isIn(node));
  }

  private String score(int row) {
    return ProgramWindow.fx(() -> program.adapter().editText(row, OPEN_COLUMN));
  }
}
