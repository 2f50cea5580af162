package org.gradecompanion.store;

import java.util.List;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;

/**
 * What a committed transaction changed, as it is now stored.
 *
 * @param assignments those added or changed; one removed for good carries {@code removed} and no
 *     pending revision
 * @param cells those changed
 * @param roster sections, terms, categories, students or master classes changed: read the section
 *     again
 * @param connection the connection changed
 */
public record StoreChange(
    List<AssignmentRecord> assignments,
    List<CellRecord> cells,
    boolean roster,
    boolean connection) {
  public StoreChange {
    assignments = List.copyOf(assignments);
    cells = List.copyOf(cells);
  }
}
