package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A teacher who is in the middle of a score while the scores before it are saved and sent. */
@ExtendWith(ApplicationExtension.class)
class TypingWindowTest {
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
  void halfOfAScoreInTheGrid_isNotTakenWhileTheOneBeforeIsSaved(FxRobot robot) {
    open(robot);

    assertThatTheRestCanBeTyped();
  }

  @Test
  void halfOfAScoreInTheList_isNotTakenWhileTheOneBeforeIsSaved(FxRobot robot) {
    open(robot);
    program.press(KeyCode.CONTROL, KeyCode.L);
    program.await("the list is there", () -> program.find(".score-lines").isPresent());

    assertThatTheRestCanBeTyped();
  }

  @Test
  void refusedText_bringsNobodyBackFromAnotherTabWhileTheOneBeforeIsSaved(FxRobot robot) {
    open(robot);
    program.type("nine");
    program.press(KeyCode.ENTER);
    program.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    program.await("the grid is not seen", () -> program.find(".grade-grid").isEmpty());

    saveAnother();

    assertThat(program.find(".grade-grid")).isEmpty();
  }

  private void open(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.offline(true);
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(1, OPEN_COLUMN);
          program.grid().requestFocus();
          return null;
        });
  }

  private void assertThatTheRestCanBeTyped() {
    String before = score(1);

    program.type("1");
    saveAnother();

    assertThat(score(1)).isEqualTo(before);
    program.type(".5");
    program.press(KeyCode.ENTER);
    assertThat(score(1)).isEqualTo("1.5");
  }

  private void saveAnother() {
    ProgramWindow.fx(() -> program.adapter().commitText(0, OPEN_COLUMN, "7"));
    program.await("it is saved", () -> summary().startsWith("1") && !summary().contains("not"));
  }

  private String summary() {
    return program.texts(".book-row .summary").get(0);
  }

  private String score(int row) {
    return ProgramWindow.fx(() -> program.adapter().editText(row, OPEN_COLUMN));
  }
}
