package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridWindow.fx;

import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.gradecompanion.model.CellState;
import org.gradecompanion.ui.keys.Chord;
import org.gradecompanion.ui.keys.Keyboard;
import org.gradecompanion.ui.keys.Shortcut;
import org.gradecompanion.ui.keys.Shortcut.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** WCAG 2.2, 2.4.7 and 2.4.11: the focus is seen, and nothing that stays in place lies over it. */
@ExtendWith(ApplicationExtension.class)
class GridFocusWindowTest {
  private static final int ROWS = 60;
  private static final int COLUMNS = 40;
  private static final List<CellRange> STARTS =
      List.of(
          CellRange.single(0, 0),
          CellRange.single(31, 17),
          CellRange.single(ROWS - 1, COLUMNS - 1));

  /** As far as the sheet goes, either way or not at all. */
  private static final List<Double> SCROLLED = List.of(0.0, 10_000.0, -10_000.0);

  private final SampleSheet sheet = SampleSheet.empty(ROWS, COLUMNS);
  private GridWindow window;

  @Start
  void open(Stage stage) {
    for (int at = 0; at < 25; at++) {
      sheet.typed.put(CellRange.single(31, at), "7");
    }
    sheet.states.put(CellRange.single(44, 30), CellState.NOT_SENT);
    window = new GridWindow(stage, sheet);
  }

  @Test
  void key_fromAnywhere_leavesTheFocusInView() {
    for (Shortcut shortcut : Shortcut.values()) {
      if (shortcut.worksIn(Place.GRID) && shortcut != Shortcut.LEAVE) {
        for (Chord chord : shortcut.chords()) {
          press(chord, shortcut == Shortcut.COLLAPSE);
        }
      }
    }
  }

  private void press(Chord chord, boolean collapses) {
    for (CellRange start : STARTS) {
      for (double scroll : SCROLLED) {
        fx(
            () -> {
              window.grid.moveTo(start.top(), start.left());
              if (collapses) {
                window.grid.select(new CellRange(3, 3, 40, 30));
              }
              window.grid.scrollBy(scroll, scroll);
              Event.fireEvent(window.grid, pressed(chord));
              assertInView(chord + " from " + start + " scrolled by " + scroll);
              window.grid.finishEditing();
              return null;
            });
      }
    }
  }

  @Test
  void typing_afterScrollingAway_bringsTheCellBack() {
    fx(
        () -> {
          window.grid.moveTo(0, 0);
          window.grid.scrollBy(10_000, 10_000);
          KeyEvent eight =
              new KeyEvent(
                  KeyEvent.KEY_TYPED,
                  "8",
                  "8",
                  javafx.scene.input.KeyCode.UNDEFINED,
                  false,
                  false,
                  false,
                  false);
          Event.fireEvent(window.grid, eight);
          assertInView("typing");
          window.grid.scrollBy(10_000, 10_000);
          Event.fireEvent(window.editor(), pressed(Shortcut.CARET.chords().get(0)));
          assertInView("typing on");
          return null;
        });
  }

  @Test
  void ring_liesOnTheCursorsCellAndIsTwoPixelsThick() {
    fx(
        () -> {
          window.grid.moveTo(31, 17);
          Region ring = (Region) window.grid.lookup(".cursor-ring");
          Bounds drawn = window.grid.sceneToLocal(ring.localToScene(ring.getLayoutBounds()));
          assertThat(drawn).isEqualTo(window.grid.cellBounds(31, 17));
          assertThat(ring.isVisible()).isTrue();
          assertThat(ring.getBorder().getStrokes().get(0).getWidths().getTop()).isEqualTo(2);
          return null;
        });
  }

  /**
   * The cursor's cell, or where a selection was extended to, is wholly between the frozen parts.
   */
  private void assertInView(String how) {
    GradeGrid grid = window.grid;
    CellRange range = Objects.requireNonNull(grid.selection());
    boolean extended = how.contains("SHIFT") && !range.isSingle() && !how.contains("SPACE");
    int row = extended && range.top() != grid.cursorRow() ? range.top() : range.bottom();
    int column = extended && range.left() != grid.cursorColumn() ? range.left() : range.right();
    Bounds cell =
        grid.cellBounds(extended ? row : grid.cursorRow(), extended ? column : grid.cursorColumn());
    GridMetrics metrics = GridMetrics.standard();
    double zoom = grid.zoomProperty().get() / 100.0;
    assertThat(cell.getMinX())
        .as(how)
        .isGreaterThanOrEqualTo(metrics.nameWidth(grid.getWidth() / zoom) * zoom);
    assertThat(cell.getMinY()).as(how).isGreaterThanOrEqualTo(metrics.headHeight() * zoom);
    assertThat(cell.getMaxX())
        .as(how)
        .isLessThanOrEqualTo(grid.getWidth() - metrics.barThickness());
    assertThat(cell.getMaxY())
        .as(how)
        .isLessThanOrEqualTo(grid.getHeight() - metrics.barThickness());
  }

  private static KeyEvent pressed(Chord chord) {
    boolean mac = Keyboard.here() == Keyboard.MAC;
    boolean command = chord.held().contains(Chord.Held.COMMAND);
    return new KeyEvent(
        KeyEvent.KEY_PRESSED,
        "",
        "",
        chord.code(),
        chord.held().contains(Chord.Held.SHIFT),
        chord.held().contains(Chord.Held.CONTROL) || command && !mac,
        chord.held().contains(Chord.Held.ALT),
        command && mac);
  }
}
