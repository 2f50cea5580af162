package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Resolution;
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

  /** The selected scores that were changed on both sides. */
  List<CellId> conflicts(CellRange range) {
    return grid.layout().cells(range).stream()
        .filter(cell -> open.book().cell(cell).state() == CellState.CONFLICT)
        .toList();
  }

  void resolve(List<CellId> conflicts, Resolution resolution) {
    open.desk().resolve(conflicts, resolution);
  }

  /** Whether PowerTeacher has deleted a column's assignment, in any of its sections. */
  boolean gone(int column) {
    return !goneIn(column).isEmpty();
  }

  /** Keeps a column that PowerTeacher has deleted here only. */
  void keepHere(int column) {
    open.desk().keepHere(goneIn(column));
  }

  /** Creates a column again that PowerTeacher has deleted. */
  void recreate(int column) {
    open.desk().resend(goneIn(column).stream().map(AssignmentKey::new).toList());
  }

  private List<AssignmentId> goneIn(int column) {
    return open.book().attention().stream()
        .filter(Attention::gone)
        .map(each -> each.assignment().id())
        .filter(assignments(column)::contains)
        .toList();
  }

  /** The assignments of a column, one for each of its sections. */
  List<AssignmentId> assignments(int column) {
    return grid.layout().columns().get(column).members().stream()
        .map(record -> record.assignment().id())
        .toList();
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
