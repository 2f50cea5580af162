package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridMouseWindowTest.middle;
import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;
import static org.gradecompanion.ui.grades.GridWindow.press;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.gradecompanion.model.CellState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Columns made wider and narrower, and moved, with the mouse and the keyboard. */
@ExtendWith(ApplicationExtension.class)
class ColumnSizesWindowTest {
  private static final double USUAL = 108;

  private final SampleSheet sheet = SampleSheet.empty(31, 20);
  private GridWindow window;

  @Start
  void open(Stage stage) {
    window = new GridWindow(stage, sheet);
  }

  @Test
  void edgeOfAHead_dragged_sizesItsColumn_andTheNextOnesFollow(FxRobot robot) {
    robot.drag(edge(1), MouseButton.PRIMARY).dropBy(40, 0);

    expect(() -> width(1), 148.0);
    expect(() -> fx(() -> window.grid.cellBounds(0, 2).getMinX()), 300 + 2 * USUAL + 40);
    assertThat(sheet.asked).containsExactly("widths {1=148.0}");
    fx(
        () -> {
          CellNode cell = Objects.requireNonNull(window.grid.viewport().cell(3, 1));
          assertThat(cell.getWidth()).isEqualTo(148);
          assertThat(Objects.requireNonNull(window.grid.viewport().head(1)).getWidth())
              .isEqualTo(148);
          return null;
        });
    assertThat(window.selection()).as("sizing selects nothing").isEqualTo("0,0..0,0");
  }

  @Test
  void edgeOfAHead_dragged_showsTheWidthAtOnce_andEscapeForgetsIt(FxRobot robot) {
    robot.drag(edge(1), MouseButton.PRIMARY).moveBy(40, 0);
    expect(() -> width(1), 148.0);

    robot.push(KeyCode.ESCAPE);
    expect(() -> width(1), USUAL);
    robot.moveBy(20, 0).release(MouseButton.PRIMARY);

    expect(() -> width(1), USUAL);
    assertThat(sheet.asked).isEmpty();
  }

  @Test
  void column_isNeverNarrowerThanItsWidestScoreWithItsGlyph(FxRobot robot) {
    sheet.typed.put(CellRange.single(30, 1), "1234.567890");
    sheet.states.put(CellRange.single(0, 1), CellState.SENT);

    robot.drag(edge(0), MouseButton.PRIMARY).dropBy(-90, 0);
    expect(() -> width(0), GridMetrics.NARROWEST);
    robot.drag(edge(1), MouseButton.PRIMARY).dropBy(-90, 0);
    expect(() -> width(1) > GridMetrics.NARROWEST, true);

    fx(
        () -> {
          window.grid.moveTo(30, 1);
          window.grid.layout();
          CellNode cell = Objects.requireNonNull(window.grid.viewport().cell(30, 1));
          assertThat(cell.lookup(".score").getBoundsInParent().getMinX()).isNotNegative();
          SVGPath glyph = (SVGPath) cell.getChildrenUnmodifiable().get(1);
          assertThat(glyph.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(cell.getWidth());
          return null;
        });
  }

  @Test
  void edgeOfAHead_clickedTwice_fitsWhatIsInTheColumn(FxRobot robot) {
    window.moveTo(0, 8);
    robot.doubleClickOn(edge(6)); // "The causes of the French Revolution, source work"

    expect(() -> width(6) > USUAL, true);
    robot.doubleClickOn(edge(7)); // "Exit ticket"
    expect(() -> width(7) < USUAL, true);
    assertThat(window.selection()).isEqualTo("0,8..0,8");
  }

  @Test
  void keys_sizeTheSelectedColumns_andFitThem(FxRobot robot) {
    fx(
        () -> {
          window.grid.select(new CellRange(2, 1, 4, 2));
          return null;
        });
    press(robot, "SHORTCUT+SHIFT+PERIOD");
    expect(() -> width(1) + width(2), 2 * 120.0);
    press(robot, "SHORTCUT+SHIFT+COMMA");
    press(robot, "SHORTCUT+SHIFT+COMMA");
    expect(() -> width(1) + width(2), 2 * 96.0);
    assertThat(window.selection()).isEqualTo("2,1..4,2");

    press(robot, "SHORTCUT+SHIFT+F");
    expect(() -> width(1) > 96 && width(1) != width(2), true);
  }

  @Test
  void editorAndRing_followTheWidthOfTheirColumn(FxRobot robot) {
    sheet.widths.put(1, 200.0);
    fx(
        () -> {
          window.grid.refreshAll(2, 1);
          return null;
        });
    robot.push(KeyCode.DIGIT8);

    expect(() -> fx(() -> window.editor().getWidth()), 200.0);
    Bounds ring = fx(() -> window.grid.lookup(".cursor-ring").getBoundsInParent());
    assertThat(ring.getWidth()).isEqualTo(200);
  }

  @Test
  void headsOfSelectedColumns_dragged_moveThemTogether_withAMark(FxRobot robot) {
    robot.drag(head(1), MouseButton.PRIMARY).dropTo(head(2));
    expect(window::selection, "0,1..30,2");

    robot.drag(head(2), MouseButton.PRIMARY).moveTo(edge(4).add(-3, 0));
    expect(() -> fx(() -> window.grid.lookup(".insert-mark").isVisible()), true);
    assertThat(sheet.asked).isEmpty();
    robot.release(MouseButton.PRIMARY);

    expect(() -> fx(() -> sheet.asked.toString()), "[move 1..2 before 5]");
    expect(window::selection, "0,3..30,4");
    expect(() -> fx(() -> window.grid.lookup(".insert-mark").isVisible()), false);
  }

  @Test
  void headsOfSelectedColumns_dragged_stayWhereTheyAreAfterEscape_orBesideThemselves(
      FxRobot robot) {
    fx(
        () -> {
          window.grid.selectColumns(2, 2);
          return null;
        });
    robot.drag(head(2), MouseButton.PRIMARY).moveTo(head(4));
    robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
    robot.drag(head(2), MouseButton.PRIMARY).dropTo(edge(2).add(-8, 0));

    expect(window::selection, "0,2..30,2");
    assertThat(sheet.asked).isEmpty();
  }

  @Test
  void edgeOfAHead_dragged_isLetGo_whenAColumnComesBefore(FxRobot robot) {
    robot.drag(edge(1), MouseButton.PRIMARY).moveBy(40, 0);
    expect(() -> width(1), 148.0);

    columnComesBefore();
    robot.moveBy(20, 0).release(MouseButton.PRIMARY);

    expect(() -> width(1), USUAL);
    assertThat(sheet.asked).isEmpty();
  }

  @Test
  void headOfASelectedColumn_dragged_isLetGo_whenAColumnComesBefore(FxRobot robot) {
    fx(
        () -> {
          window.grid.selectColumns(2, 2);
          return null;
        });
    robot.drag(head(2), MouseButton.PRIMARY).moveTo(head(4));
    expect(() -> fx(() -> window.grid.lookup(".insert-mark").isVisible()), true);

    columnComesBefore();
    robot.moveBy(20, 0).release(MouseButton.PRIMARY);

    expect(() -> fx(() -> window.grid.lookup(".insert-mark").isVisible()), false);
    assertThat(sheet.asked).isEmpty();
  }

  @Test
  void selectedHead_clicked_isTheOnlyOneSelected(FxRobot robot) {
    robot.drag(head(1), MouseButton.PRIMARY).dropTo(head(3));
    expect(window::selection, "0,1..30,3");

    robot.clickOn(head(2));

    expect(window::selection, "0,2..30,2");
  }

  private void columnComesBefore() {
    fx(
        () -> {
          sheet.insertColumns(1);
          window.grid.refreshAll(window.grid.cursorRow(), window.grid.cursorColumn() + 1);
          return null;
        });
  }

  private double width(int column) {
    return fx(
        () -> {
          window.grid.layout();
          return window.grid.cellBounds(0, column).getWidth();
        });
  }

  private Point2D edge(int column) {
    return fx(() -> window.grid.localToScreen(window.grid.cellBounds(0, column).getMaxX() - 1, 20));
  }

  private Point2D head(int column) {
    return new Point2D(middle(window, 0, column).getX(), edge(column).getY());
  }
}
