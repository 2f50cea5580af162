package org.gradecompanion.ui.grades;

import org.jspecify.annotations.Nullable;

/** Finds the next cell that needs a person, going down each column in turn and around the end. */
final class AttentionSearch {
  private AttentionSearch() {}

  /** Whether the search found nothing, or had to begin anew at the other end. */
  static boolean isRound(@Nullable CellRange found, GridSelection from, boolean forward) {
    if (found == null) {
      return true;
    }
    int order =
        found.left() == from.column()
            ? Integer.compare(found.top(), from.row())
            : Integer.compare(found.left(), from.column());
    return forward ? order <= 0 : order >= 0;
  }

  /**
   * @return the cell after (or before) the given one, never that one itself unless it is the only
   *     one; null when no cell needs a person
   */
  static @Nullable CellRange find(GridModel model, int row, int column, boolean forward) {
    long rows = model.rowCount();
    long total = rows * model.columnCount();
    if (total == 0) {
      return null;
    }
    long start = column * rows + row;
    for (long step = 1; step <= total; step++) {
      long at = Math.floorMod(start + (forward ? step : -step), total);
      int r = (int) (at % rows);
      int c = (int) (at / rows);
      if (model.state(r, c).needsPerson()) {
        return CellRange.single(r, c);
      }
    }
    return null;
  }
}
