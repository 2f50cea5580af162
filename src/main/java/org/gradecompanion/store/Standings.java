package org.gradecompanion.store;

import java.sql.SQLException;
import org.gradecompanion.model.CellRecord;

/**
 * Which edits of what PowerTeacher is never told still say more than a new database would: these
 * stay in the journal, for no server could give them back.
 */
final class Standings {
  private Standings() {}

  /**
   * @param newest no other edit in the journal is about the same
   */
  static boolean stands(Work work, JournalEdit.Standing newest) throws SQLException {
    if (newest instanceof JournalEdit.HoldEdit hold) {
      return work.assignments().held(hold.assignment());
    }
    if (newest instanceof JournalEdit.LeftOutEdit edit) {
      return work.scores().find(edit.section(), edit.cell()).map(CellRecord::leftOut).orElse(false);
    }
    if (newest instanceof JournalEdit.StudentLockEdit lock) {
      return lock.locked();
    }
    if (newest instanceof JournalEdit.GroupEdit edit) {
      return !work.assignments().group(edit.assignment()).isEmpty();
    }
    return newest instanceof JournalEdit.MasterClassEdit;
  }
}
