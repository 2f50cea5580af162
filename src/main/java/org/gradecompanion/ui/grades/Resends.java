package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentRecord;
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
      for (AssignmentRecord record : layout.columns().get(column).members()) {
        if (WORTHWHILE.contains(book.header(record.assignment().id()).state())) {
          keys.add(record.key());
        }
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
