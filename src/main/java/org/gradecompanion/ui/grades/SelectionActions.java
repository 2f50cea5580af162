package org.gradecompanion.ui.grades;

import java.util.Optional;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.ui.common.OpenGradebook;

/** What the menu of the selected cells and their assignment offers. */
final class SelectionActions {
  private final OpenGradebook open;
  private final GradeGridAdapter grid;

  SelectionActions(OpenGradebook open, GradeGridAdapter grid) {
    this.open = open;
    this.grid = grid;
  }

  /** Sends a column's refused scores again. */
  void resendColumn(int column) {
    if (grid.rowCount() > 0) {
      grid.resend(new CellRange(0, column, grid.rowCount() - 1, column));
    }
  }

  /** Holds a column's assignment back, or releases it. */
  void toggleHold(int column) {
    BookColumn of = grid.layout().columns().get(column);
    open.desk().hold(of.id(), !held(of));
  }

  /** Whether a column's assignment is held back. */
  boolean held(int column) {
    return held(grid.layout().columns().get(column));
  }

  private static boolean held(BookColumn of) {
    return of.members().stream().allMatch(AssignmentRecord::held);
  }

  /** Keeping the selected scores here on purpose, or letting them go. */
  Keeping keeping(CellRange range) {
    return Keeping.of(open, grid.layout().cells(range));
  }

  /** Locking the selected student on the roster; empty unless one is selected who can be. */
  Optional<Locking> locking(CellRange range) {
    return range.rows() == 1
        ? Locking.of(open, grid.layout().rows().get(range.top()))
        : Optional.empty();
  }
}
