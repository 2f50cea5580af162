package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The frames around the cursor's cell and around a selection of several; they lie over the cells.
 */
final class CursorRings {
  private final Region cursor = ring("cursor-ring");
  private final Region selected = ring("selection-ring");
  private final GridMetrics metrics;

  CursorRings(GridMetrics metrics) {
    this.metrics = metrics;
  }

  List<Region> nodes() {
    return List.of(selected, cursor);
  }

  void follow(GridSelection selection) {
    CellRange range = selection.range();
    boolean several = range != null && !range.isSingle();
    place(
        cursor, selection.isEmpty() ? null : CellRange.single(selection.row(), selection.column()));
    place(selected, several ? range : null);
  }

  private void place(Region ring, @Nullable CellRange range) {
    ring.setVisible(range != null);
    if (range != null) {
      ring.resizeRelocate(
          range.left() * metrics.columnWidth(),
          range.top() * metrics.rowHeight(),
          range.columns() * metrics.columnWidth(),
          range.rows() * metrics.rowHeight());
    }
  }

  private static Region ring(String styleClass) {
    Region ring = new Region();
    ring.getStyleClass().add(styleClass);
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    ring.setVisible(false);
    return ring;
  }
}
