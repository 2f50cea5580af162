package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncFacts;

/**
 * An assignment that was deleted in PowerTeacher: one question for a person, whatever number of
 * scores it had. Its scores wait for the answer.
 */
final class GoneThere {
  private GoneThere() {}

  static boolean is(AssignmentRecord record) {
    Reason reason = record.sync().reason();
    return reason != null && reason.code() == ReasonCode.GONE;
  }

  /** PowerTeacher does not have it any more, and it was not deleted from here. */
  static void note(Work work, AssignmentRecord was, Reason reason) throws SQLException {
    Assignment assignment = was.assignment();
    work.put(AssignmentChange.with(was, lost(was.sync()).refused(reason)));
    List<CellRecord> cells =
        work.scores().ofAssignment(assignment.section(), assignment.id()).stream()
            .filter(cell -> cell.sync().present() || cell.sync().pending())
            .map(cell -> CellChange.lost(cell, lost(cell.sync()).free()))
            .toList();
    work.putAll(assignment.section(), cells);
  }

  /** It was found again: nothing is to be asked, and what waited goes. */
  static void back(Work work, AssignmentRecord was, Assignment there) throws SQLException {
    Facts facts = Facts.of(was.sync()).present(true).free();
    work.put(
        new AssignmentRecord(
            was.assignment(),
            there,
            was.held(),
            was.removed(),
            facts.done(),
            was.scored(),
            was.remoteId(),
            was.group()));
  }

  private static Facts lost(SyncFacts sync) {
    return Facts.of(sync).revision(Math.max(1, sync.revision())).unconfirmed().leased(null);
  }
}
