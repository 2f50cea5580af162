package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.Optional;
import org.gradecompanion.model.CellRecord;

/**
 * Which edits of what PowerTeacher is never told still say more than a new database would: these
 * stay in the journal, for no server could give them back.
 */
final class Standings {
  private Standings() {}

  /**
   * What of an edit is to be kept, as it is by now; empty if nothing.
   *
   * @param newest no other edit in the journal is about the same
   */
  static Optional<JournalEdit> kept(Work work, JournalEdit.Standing newest) throws SQLException {
    if (newest instanceof JournalEdit.NamedThereEdit edit) {
      // A pull may have brought the identifier since it was asked for.
      return work.assignments()
          .find(edit.assignment().id())
          .filter(record -> record.remoteId() != null)
          .map(record -> new JournalEdit.NamedThereEdit(record.assignment(), record.remoteId()));
    }
    return stands(work, newest) ? Optional.of(newest) : Optional.empty();
  }

  private static boolean stands(Work work, JournalEdit.Standing newest) throws SQLException {
    if (newest instanceof JournalEdit.HoldEdit hold) {
      return work.assignments().held(hold.assignment());
    }
    if (newest instanceof JournalEdit.LeftOutEdit edit) {
      return work.scores().find(edit.section(), edit.cell()).map(CellRecord::leftOut).orElse(false);
    }
    if (newest instanceof JournalEdit.StudentLockEdit lock) {
      // A class or a student that was removed took it along.
      return work.roster().locked(lock.section(), lock.student());
    }
    if (newest instanceof JournalEdit.GroupEdit edit) {
      return !work.assignments().group(edit.assignment()).isEmpty();
    }
    if (newest instanceof JournalEdit.SectionRemovedEdit gone) {
      // An old backup may still have it. One that came back is another, and stays.
      return work.roster().section(gone.section()).isEmpty();
    }
    if (newest instanceof JournalEdit.StudentRemovedEdit gone) {
      return !work.roster().studentIds(gone.section()).contains(gone.student());
    }
    return newest instanceof JournalEdit.MasterClassEdit;
  }
}
