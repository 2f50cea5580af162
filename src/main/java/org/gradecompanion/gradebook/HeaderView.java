package org.gradecompanion.gradebook;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellState;
import org.gradecompanion.rules.Finding;

/**
 * An assignment as the teacher sees it now.
 *
 * @param outgoing what PowerTeacher will receive
 * @param category where it goes: its own, or the default
 */
public record HeaderView(
    AssignmentRecord record,
    CellState state,
    List<Finding> findings,
    Assignment outgoing,
    Optional<Category> category) {
  public Assignment assignment() {
    return record.assignment();
  }

  /** PowerTeacher will hold another title than the one typed. */
  public boolean titleWillChange() {
    return !outgoing.title().equals(assignment().title());
  }
}
