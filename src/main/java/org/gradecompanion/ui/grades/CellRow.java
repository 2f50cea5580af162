package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;

/**
 * The cells of one row. A node of their own: when more than a dozen children of one node change,
 * JavaFX paints all of it, and the cursor's row has more. So a key paints two rows and not the
 * whole sheet.
 */
final class CellRow extends Pane {
  private final List<CellNode> cells = new ArrayList<>();

  CellRow() {
    setManaged(false);
  }

  CellNode cell(int index) {
    return cells.get(index);
  }

  void forEach(Consumer<CellNode> action) {
    cells.forEach(action);
  }

  /** Has so many cells. */
  void fit(int wanted, Supplier<CellNode> factory) {
    while (cells.size() > wanted) {
      cells.remove(cells.size() - 1);
    }
    while (cells.size() < wanted) {
      cells.add(factory.get());
    }
    getChildren().setAll(cells);
  }

  @Override
  protected void layoutChildren() {
    // The cells are placed by their pool.
  }
}
