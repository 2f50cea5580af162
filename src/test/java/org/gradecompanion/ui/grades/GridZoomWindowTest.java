package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridMouseWindowTest.middle;
import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;
import static org.gradecompanion.ui.grades.GridWindow.press;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The sheet drawn larger and smaller: the frozen parts, the cursor and the mouse fit it. */
@ExtendWith(ApplicationExtension.class)
class GridZoomWindowTest {
  private final SampleSheet sheet = SampleSheet.filled(60, 40);
  private GridWindow window;

  @Start
  void open(Stage stage) {
    window = new GridWindow(stage, sheet);
  }

  @Test
  void keysAndWheel_zoomByAQuarter_withinTheLimits(FxRobot robot) {
    press(robot, "SHORTCUT+EQUALS");
    expect(this::zoom, 125);
    press(robot, "SHORTCUT+MINUS");
    press(robot, "SHORTCUT+MINUS");
    expect(this::zoom, 75);
    press(robot, "SHORTCUT+MINUS");
    press(robot, "SHORTCUT+DIGIT0");
    expect(this::zoom, 100);

    robot.moveTo(middle(window, 3, 2));
    robot.press(KeyCode.CONTROL).scroll(7, VerticalDirection.UP);
    expect(this::zoom, 200);
    robot.scroll(1, VerticalDirection.DOWN).release(KeyCode.CONTROL);
    expect(this::zoom, 175);
    assertThat(fx(() -> window.grid.viewport().rows().offset())).as("nothing scrolled").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {75, 100, 125, 150, 175, 200})
  void everyStep_keepsTheCursorInView_betweenTheFrozenParts_onWholePixels(int percent) {
    window.moveTo(31, 17);
    fx(
        () -> {
          window.grid.zoomProperty().set(percent);
          window.grid.layout();
          double factor = percent / 100.0;
          Bounds cell = window.grid.cellBounds(31, 17);
          Bounds names = onGrid(window.grid.viewport().name(31));
          Bounds head = onGrid(window.grid.viewport().head(17));
          assertThat(cell.getMinX()).isGreaterThanOrEqualTo(names.getMaxX());
          assertThat(cell.getMaxX()).isLessThanOrEqualTo(window.grid.getWidth());
          assertThat(cell.getMinY()).isGreaterThanOrEqualTo(head.getMaxY());
          assertThat(cell.getMaxY()).isLessThanOrEqualTo(window.grid.getHeight());
          assertThat(head.getMinX()).isCloseTo(cell.getMinX(), within());
          assertThat(names.getMinY()).isCloseTo(cell.getMinY(), within());
          assertThat(cell.getHeight()).isCloseTo(28 * factor, within());
          assertThat(cell.getMinX()).isCloseTo(Math.rint(cell.getMinX()), within());
          assertThat(cell.getMinY()).isCloseTo(Math.rint(cell.getMinY()), within());
          assertSame(onGrid(window.grid.lookup(".cursor-ring")), cell);
          assertSame(onGrid(window.grid.viewport().cell(31, 17)), cell);
          return null;
        });
  }

  @Test
  void zoom_keepsTheFirstCellInView_whereTheCursorIsOutOfIt() {
    fx(
        () -> {
          window.grid.scrollBy(5 * 108, 20 * 28);
          window.grid.zoomProperty().set(150);
          window.grid.layout();
          assertThat(window.grid.viewport().rows().nearest(0)).isEqualTo(20);
          assertThat(window.grid.viewport().columns().nearest(0)).isEqualTo(5);
          return null;
        });
  }

  @Test
  void mouse_hitsTheCellThatIsDrawnThere_andTypingStartsThere(FxRobot robot) {
    fx(
        () -> {
          window.grid.zoomProperty().set(175);
          return null;
        });
    robot.clickOn(middle(window, 3, 1));
    expect(window::selection, "3,1..3,1");
    robot.drag(middle(window, 1, 1), MouseButton.PRIMARY).dropTo(middle(window, 2, 2));
    expect(window::selection, "1,1..2,2");
    robot.push(KeyCode.DIGIT8);

    Bounds editor = fx(() -> onGrid(window.editor()));
    assertSame(editor, fx(() -> window.grid.cellBounds(1, 1)));
  }

  private static void assertSame(Bounds is, Bounds wanted) {
    assertThat(is.getMinX()).isCloseTo(wanted.getMinX(), within());
    assertThat(is.getMinY()).isCloseTo(wanted.getMinY(), within());
    assertThat(is.getMaxX()).isCloseTo(wanted.getMaxX(), within());
    assertThat(is.getMaxY()).isCloseTo(wanted.getMaxY(), within());
  }

  private int zoom() {
    return fx(() -> window.grid.zoomProperty().get());
  }

  /** JavaFX keeps bounds in single precision. */
  private static Offset<Double> within() {
    return Offset.offset(1e-3);
  }

  private Bounds onGrid(@Nullable Node node) {
    Node there = Objects.requireNonNull(node);
    return window.grid.sceneToLocal(there.localToScene(there.getLayoutBounds()));
  }
}
