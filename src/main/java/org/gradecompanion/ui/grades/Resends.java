package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.SyncKey;

/** Finds what can be sent again. */
final class Resends {
  private static final Set<CellState> WORTHWHILE =
      EnumSet.of(CellState.NOT_SENT, CellState.RETRYING);

  private Resends() {}

  /** The cells of a rectangle, and the assignments above them: scores cannot go without. */
  static List<SyncKey> in(OpenBook book, GridLayout layout, CellRange range) {
    List<SyncKey> keys = new ArrayList<>();
    for (int column = range.left(); column <= range.right(); column++) {
      var assignment = layout.columns().get(column);
      if (WORTHWHILE.contains(book.header(assignment).state())) {
        keys.add(new AssignmentKey(assignment));
      }
    }
    for (CellId cell : layout.cells(range)) {
      if (WORTHWHILE.contains(book.cell(cell).state())) {
        keys.add(cell);
      }
    }
    return keys;
  }
}
