package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.gradecompanion.ui.common.Keyboard;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A real window with a grid between two buttons, and the words to drive and question it. */
final class GridWindow {
  final GradeGrid grid;
  final Button before = new Button("before");
  final Button after = new Button("after");
  final Themes themes = new Themes(Theme.LIGHT);

  /** Call on the JavaFX thread. */
  GridWindow(Stage stage, SampleSheet sheet) {
    grid = new GradeGrid(sheet, sheet, SampleWords.english());
    sheet.changed = grid::refreshAll;
    BorderPane root = new BorderPane();
    root.setTop(before);
    root.setCenter(grid);
    root.setBottom(after);
    Scene scene = new Scene(root, 900, 560);
    themes.dress(scene);
    stage.setScene(scene);
    // One stage serves all tests: another may have resized it.
    stage.setWidth(900);
    stage.setHeight(560);
    stage.show();
    stage.toFront();
    grid.requestFocus();
  }

  /** Presses a chord such as "SHORTCUT+SHIFT+Z". */
  static void press(FxRobot robot, String chord) {
    List<KeyCode> codes = new ArrayList<>();
    for (String name : chord.split("\\+")) {
      codes.add(KeyCode.valueOf(name));
    }
    Keyboard.press(robot, codes.toArray(KeyCode[]::new));
  }

  static void pressAll(FxRobot robot, String chords) {
    for (String chord : chords.split(" ")) {
      press(robot, chord);
    }
  }

  void moveTo(int row, int column) {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> grid.moveTo(row, column));
    WaitForAsyncUtils.waitForFxEvents();
  }

  String selection() {
    return fx(() -> RangeWords.of(grid.selection()));
  }

  String cursor() {
    return fx(() -> grid.cursorRow() + "," + grid.cursorColumn());
  }

  TextField editor() {
    return fx(() -> (TextField) grid.lookup(".cell-editor"));
  }

  Label reason() {
    return fx(() -> (Label) grid.lookup(".reason-bubble"));
  }

  /** The score shown in a cell that is in view. */
  String shown(int row, int column) {
    return fx(
        () -> {
          CellNode node = Objects.requireNonNull(grid.viewport().cell(row, column));
          return ((javafx.scene.text.Text) node.lookup(".score")).getText();
        });
  }

  static List<Node> everyNode(Parent root) {
    List<Node> all = new ArrayList<>();
    all.add(root);
    for (Node child : root.getChildrenUnmodifiable()) {
      if (child instanceof Parent parent) {
        all.addAll(everyNode(parent));
      } else {
        all.add(child);
      }
    }
    return all;
  }

  static <T> T fx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(5000, question);
  }

  /** Waits until an answer is as expected: key events reach the window through the display. */
  static <T> void expect(Callable<T> answer, T expected) {
    try {
      WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> Objects.equals(answer.call(), expected));
    } catch (TimeoutException late) {
      try {
        assertThat(answer.call()).isEqualTo(expected);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }
}
