package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Arranging a gradebook to see what matters, in a real window. */
@ExtendWith(ApplicationExtension.class)
class SeeingWindowTest {
  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void students_areSortedByAClickAndByAKey_andTheHeadsSayHow(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    List<String> listed = names();
    program.shot("seeing/light-01-as-listed");

    program.clickText("Average");
    program.await("sorted by average", () -> !names().equals(listed));
    assertThat(spoken("Average")).isEqualTo("Average, sorted upwards");
    assertThat(spoken("Name")).isEqualTo("Name");
    program.shot("seeing/light-02-by-average");

    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(2, 1);
          program.grid().requestFocus();
          return null;
        });
    String student = program.adapter().rowName(2);
    program.press(KeyCode.F7);
    program.await(
        "sorted by the assignment",
        () -> spoken("Average").equals("Average") && headSpoken(1).endsWith("sorted upwards"));
    assertThat(program.adapter().rowName(program.grid().cursorRow())).isEqualTo(student);
    program.shot("seeing/light-03-by-assignment");
    program.theme(Settings.Theme.DARK);
    program.shot("seeing/dark-03-by-assignment");
    focusGrid();

    robot.moveTo(head(2));
    program.await("the scores are charted", () -> program.find(".spread-chart").isPresent());
    assertThat(ProgramWindow.fx(() -> program.find(".spread-chart").get().getAccessibleText()))
        .startsWith("Scores: ");
    program.shot("seeing/dark-03-chart");
    program.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    program.await("it is hidden", () -> program.text("#arrangeButton").endsWith("1 hidden"));
    program.click("#arrangeButton");
    program.shot("seeing/dark-04-arrange");
    program.press(KeyCode.ESCAPE);
    program.theme(Settings.Theme.HIGH_CONTRAST);
    program.shot("seeing/contrast-05-hidden");
    focusGrid();

    program.press(KeyCode.SHIFT, KeyCode.F7);
    program.await("as listed", () -> names().equals(listed));
  }

  private void focusGrid() {
    ProgramWindow.fx(
        () -> {
          program.grid().requestFocus();
          return null;
        });
  }

  private List<String> names() {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, program.adapter().rowCount())
                .mapToObj(program.adapter()::rowName)
                .toList());
  }

  private Set<Node> nodes(String query) {
    return program.stage().getScene().getRoot().lookupAll(query);
  }

  /** What a screen reader says of a head above the names. */
  private String spoken(String head) {
    return ProgramWindow.fx(
        () ->
            nodes(".sort-head").stream()
                .map(node -> (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .filter(text -> text.startsWith(head))
                .findFirst()
                .orElse(""));
  }

  private String headSpoken(int column) {
    return ProgramWindow.fx(
        () -> (String) head(column).queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  private Node head(int column) {
    return ProgramWindow.fx(
        () ->
            nodes(".column-head").stream()
                .filter(
                    node ->
                        Integer.valueOf(column)
                            .equals(node.queryAccessibleAttribute(AccessibleAttribute.INDEX)))
                .findFirst()
                .orElseThrow());
  }
}
