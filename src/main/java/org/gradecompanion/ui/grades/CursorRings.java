package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The frames around the cursor's cell and around a selection of several; they lie over the cells.
 */
final class CursorRings {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final Region cursor = ring("cursor-ring");
  private final Region selected = ring("selection-ring");
  private final Axis rows;
  private final Axis columns;

  CursorRings(Axis rows, Axis columns) {
    this.rows = rows;
    this.columns = columns;
  }

  List<Region> nodes() {
    return List.of(selected, cursor);
  }

  /** Whether keys go to the cursor's cell. */
  void activate(boolean active) {
    cursor.pseudoClassStateChanged(ACTIVE, active);
  }

  void follow(GridSelection selection) {
    CellRange range = selection.range();
    boolean several = range != null && !range.isSingle();
    place(
        cursor, selection.isEmpty() ? null : CellRange.single(selection.row(), selection.column()));
    place(selected, several ? range : null);
  }

  /** Lays a node that scrolls with the cells over some of them; over none, hides it. */
  void place(Region node, @Nullable CellRange range) {
    if (range == null || range.bottom() >= rows.count() || range.right() >= columns.count()) {
      node.setVisible(false);
    } else {
      node.setVisible(true);
      double x = columns.start(range.left());
      double y = rows.start(range.top());
      node.resizeRelocate(
          x, y, columns.start(range.right() + 1) - x, rows.start(range.bottom() + 1) - y);
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
