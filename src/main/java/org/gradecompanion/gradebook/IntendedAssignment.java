package org.gradecompanion.gradebook;

import java.time.LocalDate;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.store.Edit;

/** An assignment as an edit makes it, before the store says so. */
final class IntendedAssignment {
  private IntendedAssignment() {}

  /** The same when the edit is about something else. */
  static AssignmentRecord of(AssignmentRecord record, Edit edit, LocalDate today) {
    if (edit instanceof Edit.AssignmentSaved saved) {
      return record.edited(saved.assignment(), today).withRemoved(false);
    }
    if (edit instanceof Edit.AssignmentRemoved) {
      return record.edited(record.assignment(), today).withRemoved(true);
    }
    return edit instanceof Edit.HoldSet hold ? record.withHeld(hold.held()) : record;
  }
}
