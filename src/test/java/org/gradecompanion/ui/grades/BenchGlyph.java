package org.gradecompanion.ui.grades;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.gradecompanion.model.CellState;
import org.gradecompanion.ui.common.Glyph;

/** A state's glyph for the grids that ours is compared with, and how to read what a cell shows. */
final class BenchGlyph extends SVGPath {
  private CellState state = CellState.EMPTY;

  /** Shows a state; nothing is done when it does already. */
  void show(CellState next) {
    if (next != state) {
      state = next;
      Glyph glyph = Glyph.of(next);
      setContent(glyph == null ? "" : glyph.outline());
      setFill(Color.hsb(30.0 * next.ordinal(), 0.8, 0.6));
    }
  }

  /** The score and the codes that a cell is to show, such as "17 LA". */
  static String text(GridModel model, int row, int column) {
    String points = model.text(row, column);
    return model.tags(row, column).isEmpty()
        ? points
        : (points + " " + String.join(" ", model.tags(row, column))).strip();
  }

  /** Whether a cell's node shows a state, seen by its outline. */
  static boolean shows(Node cell, CellState state) {
    Glyph glyph = Glyph.of(state);
    if (cell instanceof SVGPath path) {
      return glyph != null && path.isVisible() && glyph.outline().equals(path.getContent());
    }
    return cell instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> shows(child, state));
  }

  /** Whether a cell's node shows a text. */
  static boolean shows(Node cell, String text) {
    if (cell instanceof Labeled labeled) {
      return text.equals(labeled.getText());
    }
    if (cell instanceof Text line) {
      return text.equals(line.getText());
    }
    return cell instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> shows(child, text));
  }
}
