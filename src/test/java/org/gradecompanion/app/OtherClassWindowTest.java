package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Another class is chosen at the left while a score is being typed. */
@ExtendWith(ApplicationExtension.class)
class OtherClassWindowTest {
  private static final String ALGEBRA = "Algebra I - Period 3";
  private static final String GEOMETRY = "Geometry - Period 5";
  private static final int ROW = 3;
  private static final int ROWS = 6;

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void textBeingTyped_isForTheClassThatWasShown_andARejectedOneKeepsThatClass(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.offline(true);
    choose(GEOMETRY);
    List<String> geometry = texts();
    choose(ALGEBRA);
    moveToRow();
    program.type("7.25");

    choose(GEOMETRY);
    assertThat(texts()).isEqualTo(geometry);
    assertThat(editing()).isFalse();
    choose(ALGEBRA);
    assertThat(texts().get(ROW)).isEqualTo("7.25 []");

    moveToRow();
    program.type("nine");
    program.clickText(GEOMETRY);
    program.await(
        "the reason is shown", () -> program.text(".reason-bubble").startsWith("\"nine\" is not"));
    program.await("the choice is the class that is shown", () -> chosen().contains(ALGEBRA));
    assertThat(ProgramWindow.fx(() -> program.stage().getTitle())).startsWith(ALGEBRA);
    assertThat(editing()).isTrue();
    program.shot("typing/rejected-keeps-the-class");
    program.press(KeyCode.ESCAPE);
    choose(GEOMETRY);
    assertThat(texts()).isEqualTo(geometry);
  }

  private void choose(String title) {
    program.clickText(title);
    program.await("the class is shown", () -> program.stage().getTitle().startsWith(title));
  }

  private void moveToRow() {
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(ROW, 0);
          program.grid().requestFocus();
          return null;
        });
  }

  private boolean editing() {
    return ProgramWindow.fx(() -> program.grid().isEditing());
  }

  /** The title of the class that is marked at the left. */
  private String chosen() {
    return ProgramWindow.fx(
        () ->
            String.valueOf(
                ((ListView<?>) program.find("#books").orElseThrow())
                    .getSelectionModel()
                    .getSelectedItem()));
  }

  private List<String> texts() {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, ROWS)
                .mapToObj(
                    row -> program.adapter().text(row, 0) + " " + program.adapter().tags(row, 0))
                .toList());
  }
}
