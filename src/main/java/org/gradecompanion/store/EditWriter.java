package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncFacts;

/**
 * Writes journaled edits into the database; the same way when they are new and when they are
 * repeated after a crash. An item that already has an edit's revision is left alone.
 */
final class EditWriter {
  private final boolean trusted;

  /**
   * @param trusted whether the database knows what was sent; false while repeating after a crash
   */
  EditWriter(boolean trusted) {
    this.trusted = trusted;
  }

  void write(Work work, JournalEntry entry) throws SQLException {
    List<Settlement> settled = new ArrayList<>();
    for (JournalEdit edit : entry.edits()) {
      if (edit instanceof JournalEdit.SettledEdit it) {
        settled.add(it.settlement());
      } else if (edit instanceof JournalEdit.ScoreEdit score) {
        write(work, entry, score);
      } else if (edit instanceof JournalEdit.AssignmentEdit assignment) {
        write(work, entry, assignment);
      } else if (edit instanceof JournalEdit.HoldEdit hold) {
        work.hold(hold.assignment(), hold.held());
      } else if (edit instanceof JournalEdit.LeftOutEdit leftOut) {
        write(work, leftOut);
      } else if (edit instanceof JournalEdit.StudentLockEdit lock) {
        work.roster().lock(lock.section(), lock.student(), lock.locked());
        work.rosterChanged();
      } else if (edit instanceof JournalEdit.GroupEdit group) {
        work.group(group.assignment(), group.group());
      } else if (edit instanceof JournalEdit.NamedThereEdit named) {
        write(work, named);
      } else if (edit instanceof JournalEdit.SectionRemovedEdit gone) {
        new PastSections(work.db()).remove(gone.section(), entry.at());
        new StepRows(work.db()).forget(gone.section());
        work.rosterChanged();
      } else if (edit instanceof JournalEdit.StudentRemovedEdit gone) {
        new DepartedStudents(work.db()).remove(gone.section(), gone.student(), entry.at());
        work.rosterChanged();
      } else if (edit instanceof JournalEdit.MasterClassEdit saved) {
        work.masterClasses().put(saved.masterClass());
        work.rosterChanged();
      } else if (edit instanceof JournalEdit.MasterClassRemovedEdit removed) {
        work.masterClasses().remove(removed.masterClass());
        new StepRows(work.db()).forget(removed.masterClass());
        work.rosterChanged();
      }
    }
    if (!settled.isEmpty()) {
      new SettlementWriter(work).write(settled);
    }
  }

  private void write(Work work, JournalEntry entry, JournalEdit.ScoreEdit edit)
      throws SQLException {
    CellRecord was = known(work, edit.section(), edit.cell(), edit.resultId());
    if (was.sync().revision() >= edit.revision()) {
      return;
    }
    CellRecord now = CellChange.edited(was, edit, trusted, work.dayOf(entry.at()));
    if (!trusted) {
      now = CellChange.with(now, Facts.of(now.sync()).sent(edit.revision()));
    }
    work.put(edit.section(), now);
    if (!edit.score().equals(was.score())) {
      HistoryEntry held =
          new HistoryEntry(
              entry.at(), edit.revision(), edit.score(), entry.device(), edit.origin());
      work.logs().held(List.of(new Logs.Held(edit.cell(), held)));
    }
  }

  private static void write(Work work, JournalEdit.LeftOutEdit edit) throws SQLException {
    CellRecord was = known(work, edit.section(), edit.cell(), edit.resultId());
    if (was.leftOut() != edit.leftOut()) {
      work.put(edit.section(), CellChange.leftOut(was, edit.leftOut()));
    }
  }

  private static void write(Work work, JournalEdit.NamedThereEdit edit) throws SQLException {
    Optional<AssignmentRecord> known = work.assignments().find(edit.assignment().id());
    AssignmentRecord was =
        known.orElseGet(
            () -> new AssignmentRecord(edit.assignment(), null, false, false, SyncFacts.NONE));
    work.put(AssignmentChange.withRemoteId(was, edit.remoteId()));
    if (known.isEmpty()) {
      work.reread(edit.assignment().id());
    }
  }

  private static CellRecord known(Work work, SectionId section, CellId id, String resultId)
      throws SQLException {
    return work.scores()
        .find(section, id)
        .orElseGet(
            () -> new CellRecord(id, resultId, Score.BLANK, Score.BLANK, null, SyncFacts.NONE));
  }

  private void write(Work work, JournalEntry entry, JournalEdit.AssignmentEdit edit)
      throws SQLException {
    Optional<AssignmentRecord> known = work.assignments().find(edit.assignment().id());
    AssignmentRecord was =
        known.orElseGet(
            () -> new AssignmentRecord(edit.assignment(), null, false, false, SyncFacts.NONE));
    if (was.sync().revision() >= edit.revision()) {
      return;
    }
    AssignmentRecord now = AssignmentChange.edited(was, edit, trusted, work.dayOf(entry.at()));
    if (!trusted) {
      now = AssignmentChange.with(now, Facts.of(now.sync()).sent(edit.revision()));
    }
    work.put(now);
    if (known.isEmpty()) {
      work.reread(edit.assignment().id());
    }
    if (edit.kind() == JournalEdit.Kind.RECREATED) {
      for (CellRecord cell :
          work.scores().ofAssignment(edit.assignment().section(), edit.assignment().id())) {
        work.put(edit.assignment().section(), CellChange.gone(cell));
      }
    }
  }
}
