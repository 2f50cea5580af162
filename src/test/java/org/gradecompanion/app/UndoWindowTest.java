package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.gradecompanion.model.CellState;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A teacher takes back what was typed before the filter, the other class and the night. */
@ExtendWith(ApplicationExtension.class)
class UndoWindowTest {
  private static final int ROWS = 4;

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void scoresTypedBeforeARestart_areUndoneToTheStartAndRedoneToTheEnd(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    choose("Algebra I - Period 3");
    List<String> start = texts();
    moveTo(0);
    for (String score : List.of("3", "4 LA", "MI")) {
      program.type(score);
      program.press(KeyCode.ENTER);
    }
    List<String> end = texts();
    assertThat(end).isNotEqualTo(start);
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));

    program.clickText("Need you");
    program.clickText("All");
    choose("Geometry - Period 5");
    moveTo(0);
    program.type("7");
    program.press(KeyCode.ENTER);
    choose("Algebra I - Period 3");
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
    program.close();

    program = ProgramWindow.open(folder, robot, Settings.Theme.DARK);
    choose("Algebra I - Period 3");
    program.await("the scores are there", () -> texts().equals(end));
    program.await(
        "there is something to undo",
        () -> ProgramWindow.fx(() -> !program.find("#undoButton").orElseThrow().isDisabled()));
    program.offline(true);
    moveTo(0);
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await("MI is undone", () -> texts().get(2).equals(start.get(2)));
    program.await(
        "it is counted as not sent",
        () -> program.text("#bannerText").startsWith("Offline – 1 score saved here"));
    assertThat(state(2)).isEqualTo(CellState.SAVED_HERE);
    assertThat(state(1)).isEqualTo(CellState.SENT);
    assertThat(program.texts(".badge.faults")).isEmpty();
    program.shot("undo/01-sent-and-undone");
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await("it is the start", () -> texts().equals(start));
    program.offline(false);
    program.clickText("Try now");
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));

    moveTo(0);
    for (int i = 0; i < 3; i++) {
      program.press(KeyCode.CONTROL, KeyCode.Y);
    }
    program.await("it is the end", () -> texts().equals(end));
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
    assertThat(texts()).isEqualTo(end);
  }

  private void choose(String title) {
    program.clickText(title);
    program.await("the class is shown", () -> program.stage().getTitle().startsWith(title));
  }

  private void moveTo(int row) {
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(row, 0);
          program.grid().requestFocus();
          return null;
        });
  }

  private List<String> texts() {
    return ProgramWindow.fx(() -> IntStream.range(0, ROWS).mapToObj(row -> cell(row)).toList());
  }

  private String cell(int row) {
    return program.adapter().text(row, 0) + " " + program.adapter().tags(row, 0);
  }

  private CellState state(int row) {
    return ProgramWindow.fx(() -> program.adapter().state(row, 0));
  }
}
