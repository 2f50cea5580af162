package org.gradecompanion.ui.grades;

import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What assistive technology learns of the grid as a table. Cells outside the view have no node:
 * they answer null rather than scroll under a reader.
 */
record GridAccess(GridContext grid, GridViewport viewport) {
  /** Whether it is a question that a table answers. */
  static boolean answers(AccessibleAttribute attribute) {
    return switch (attribute) {
      case ROW_COUNT,
          COLUMN_COUNT,
          MULTIPLE_SELECTION,
          FOCUS_ITEM,
          SELECTED_ITEMS,
          CELL_AT_ROW_COLUMN,
          ROW_AT_INDEX,
          COLUMN_AT_INDEX ->
          true;
      default -> false;
    };
  }

  @Nullable Object of(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ROW_COUNT -> grid.model().rowCount();
      case COLUMN_COUNT -> grid.model().columnCount();
      case MULTIPLE_SELECTION -> true;
      case FOCUS_ITEM -> cursor();
      case SELECTED_ITEMS -> {
        Node cursor = cursor();
        yield cursor == null
            ? FXCollections.observableArrayList()
            : FXCollections.observableArrayList(cursor);
      }
      case CELL_AT_ROW_COLUMN -> viewport.cell((Integer) parameters[0], (Integer) parameters[1]);
      case ROW_AT_INDEX -> viewport.name((Integer) parameters[0]);
      case COLUMN_AT_INDEX -> viewport.head((Integer) parameters[0]);
      default -> throw new IllegalArgumentException(attribute.name());
    };
  }

  private @Nullable Node cursor() {
    return viewport.cell(grid.selection().row(), grid.selection().column());
  }
}
