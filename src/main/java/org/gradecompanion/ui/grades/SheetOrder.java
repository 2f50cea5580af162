package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in which row and what in which column, from the first to the last. Compared with a
 * later one it tells whether numbers of rows and columns still mean the same.
 */
record SheetOrder(List<Object> rows, List<Object> columns) {
  static final SheetOrder NONE = new SheetOrder(List.of(), List.of());

  /** What stands where now. */
  static SheetOrder of(GridModel model) {
    return new SheetOrder(
        IntStream.range(0, model.rowCount()).mapToObj(model::rowKey).toList(),
        IntStream.range(0, model.columnCount()).mapToObj(model::columnKey).toList());
  }

  /** Whether the same cells lie in a range of this sheet as in that of another. */
  boolean agrees(SheetOrder other, @Nullable CellRange range) {
    return range != null
        && same(rows, other.rows, range.top(), range.bottom())
        && same(columns, other.columns, range.left(), range.right());
  }

  private static boolean same(List<Object> one, List<Object> other, int first, int last) {
    return last < one.size()
        && last < other.size()
        && one.subList(first, last + 1).equals(other.subList(first, last + 1));
  }
}
