package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GridMouseWindowTest {
  private final SampleSheet sheet = SampleSheet.empty(31, 20);
  private GridWindow window;

  @Start
  void open(Stage stage) {
    window = new GridWindow(stage, sheet);
  }

  @Test
  void click_onACell_putsTheCursorThere(FxRobot robot) {
    robot.clickOn(middle(window, 4, 2));

    expect(window::selection, "4,2..4,2");
  }

  @Test
  void shiftClick_spansFromTheCursor(FxRobot robot) {
    robot.clickOn(middle(window, 4, 2));
    robot.press(KeyCode.SHIFT).clickOn(middle(window, 7, 4)).release(KeyCode.SHIFT);

    expect(window::selection, "4,2..7,4");
    expect(window::cursor, "4,2");
  }

  @Test
  void drag_spansWhatItPasses(FxRobot robot) {
    robot.drag(middle(window, 6, 4), MouseButton.PRIMARY).dropTo(middle(window, 3, 1));

    expect(window::selection, "3,1..6,4");
    expect(window::cursor, "6,4");
  }

  @Test
  void doubleClick_editsKeepingTheValue(FxRobot robot) {
    sheet.typed.put(CellRange.single(4, 2), "17");

    robot.doubleClickOn(middle(window, 4, 2));

    expect(() -> fx(() -> window.grid.isEditing() ? window.editor().getText() : ""), "17");
  }

  @Test
  void clickOnAColumnHead_selectsTheColumn(FxRobot robot) {
    robot.clickOn(head(2));

    expect(window::selection, "0,2..30,2");
  }

  @Test
  void doubleClickOnAColumnHead_asksForItsAssignment(FxRobot robot) {
    robot.doubleClickOn(head(2));

    expect(() -> fx(() -> sheet.asked.toString()), "[edit 2]");
  }

  @Test
  void clickOnAnAverage_chartsHowItsScoresAreSpread(FxRobot robot) {
    sheet.mean = new Mean("85%", "12", "85% on average");
    fx(
        () -> {
          window.grid.refreshAll();
          window.grid.layout();
          return null;
        });
    robot.clickOn(
        fx(
            () -> {
              Node mean = window.grid.viewport().head(2).lookup(".mean");
              Bounds at = mean.localToScreen(mean.getLayoutBounds());
              return new Point2D(at.getCenterX(), at.getCenterY());
            }));

    expect(() -> fx(() -> card() != null), true);
    assertThat(fx(() -> card().getText())).contains("Photosynthesis lab", "85% on average");
    assertThat(fx(() -> card().getGraphic())).isInstanceOf(SpreadChart.class);
    robot.push(KeyCode.DOWN);
    expect(() -> fx(() -> card() == null), true);
  }

  private static Tooltip card() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(Tooltip.class::cast)
        .findFirst()
        .orElse(null);
  }

  @Test
  void clickOnAName_selectsTheRow(FxRobot robot) {
    robot.clickOn(fx(() -> window.grid.localToScreen(40, center(3, 0).getY())));

    expect(window::selection, "3,0..3,19");
  }

  @Test
  void wheel_scrollsBothWays(FxRobot robot) {
    robot.moveTo(middle(window, 4, 2));
    robot.scroll(3, javafx.geometry.VerticalDirection.DOWN);
    expect(() -> fx(() -> window.grid.viewport().rows().offset() > 0), true);

    robot.press(KeyCode.SHIFT).scroll(3, javafx.geometry.VerticalDirection.DOWN);
    robot.release(KeyCode.SHIFT);
    expect(() -> fx(() -> window.grid.viewport().columns().offset() > 0), true);
  }

  @Test
  void rightClick_insideTheSelection_keepsItAndShowsItsMenu(FxRobot robot) {
    ContextMenu menu =
        fx(
            () -> {
              ContextMenu made = new ContextMenu(new MenuItem("Resend"));
              window.grid.setMenuFactory(range -> made);
              window.grid.select(new CellRange(2, 1, 5, 3));
              return made;
            });

    robot.clickOn(middle(window, 4, 2), MouseButton.SECONDARY);

    expect(() -> fx(menu::isShowing), true);
    assertThat(window.selection()).isEqualTo("2,1..5,3");
    fx(
        () -> {
          menu.hide();
          return null;
        });
  }

  static Point2D middle(GridWindow window, int row, int column) {
    return fx(
        () -> {
          Bounds cell = window.grid.cellBounds(row, column);
          return window.grid.localToScreen(cell.getCenterX(), cell.getCenterY());
        });
  }

  private Bounds bounds(int row, int column) {
    return window.grid.cellBounds(row, column);
  }

  private Point2D center(int row, int column) {
    return new Point2D(bounds(row, column).getCenterX(), bounds(row, column).getCenterY());
  }

  private Point2D head(int column) {
    return fx(() -> window.grid.localToScreen(center(0, column).getX(), 20));
  }
}
