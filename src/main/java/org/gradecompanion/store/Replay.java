package org.gradecompanion.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncKey;

/** Gives a database what only the journal has. */
final class Replay {
  private static final int SLICE = 200;

  private final Db db;
  private final Clock clock;

  Replay(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Repeats every record that the database does not have.
   *
   * @return how many edits those were
   */
  int run(JournalReading journaled) throws SQLException, IOException {
    long applied = Progress.of(db).appliedSeq();
    EditWriter writer = new EditWriter(false);
    int edits = 0;
    int inSlice = 0;
    for (Segment segment : journaled.after(applied)) {
      for (JournalEntry entry : journaled.entries(segment)) {
        if (entry.seq() <= applied) {
          continue;
        }
        writer.write(new Work(db, clock.instant(), entry.device()), entry);
        Progress.count(db, entry.seq());
        edits += entry.edits().size();
        if (++inSlice % SLICE == 0) {
          db.commit();
        }
      }
    }
    db.commit();
    return edits;
  }

  /**
   * After a crash: what was being sent may be newer than the database knows, so everything pending
   * counts as sent with an unknown outcome.
   */
  void doubtSent() throws SQLException {
    for (String table : new String[] {"score", "assignment"}) {
      db.update("UPDATE " + table + " SET sent_revision = revision WHERE pending = TRUE");
    }
    db.commit();
  }

  /**
   * After restoring a backup: the journal holds everything that PowerTeacher has not confirmed, so
   * what is pending in the backup and not in the journal was confirmed since. The next pull brings
   * its value.
   */
  void forgetConfirmed(Map<SyncKey, Long> journaled) throws SQLException {
    Work work = new Work(db, clock.instant(), "");
    for (AssignmentRecord record : work.assignments().pending()) {
      SyncKey key = new AssignmentKey(record.assignment().id());
      if (journaled.getOrDefault(key, 0L) < record.sync().revision()) {
        Facts facts = Facts.of(record.sync()).confirmed(record.sync().revision()).free();
        work.put(AssignmentChange.with(record, facts.leased(null)));
      }
    }
    for (Map.Entry<SectionId, CellRecord> entry : work.scores().pending()) {
      CellRecord cell = entry.getValue();
      if (journaled.getOrDefault(cell.id(), 0L) < cell.sync().revision()) {
        Facts facts = Facts.of(cell.sync()).confirmed(cell.sync().revision()).free();
        work.put(entry.getKey(), CellChange.with(cell, facts.leased(null)));
      }
    }
    db.commit();
  }
}
