package org.gradecompanion.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncKey;

/**
 * Deletes journal files that are no longer needed, oldest first: the database was forced to disk,
 * and PowerTeacher confirmed everything in them. When a few stubborn edits keep many files alive,
 * these edits are journaled again and the old files go.
 */
final class JournalTrim {
  private static final int FILES_BEFORE_CARRYING = 4;
  private static final int CARRIED_AT_MOST = 500;

  private final Journal journal;
  private final Clock clock;
  private final String device;

  JournalTrim(Journal journal, Clock clock, String device) {
    this.journal = journal;
    this.clock = clock;
    this.device = device;
  }

  /**
   * To be called when the database has just been forced to disk with everything journaled.
   *
   * @param seq the newest record in the journal
   * @return the newest record in the journal now
   */
  long run(Db db, long seq) throws SQLException, IOException {
    Work work = new Work(db, clock.instant(), device);
    Map<SyncKey, JournalEdit> pending = pending(work);
    long last = seq;
    while (!journal.left().isEmpty()) {
      List<JournalEdit> needed = needed(work, pending);
      boolean onlyStanding = needed.stream().allMatch(JournalEdit.Standing.class::isInstance);
      boolean many =
          journal.left().size() >= FILES_BEFORE_CARRYING && needed.size() <= CARRIED_AT_MOST;
      if (!onlyStanding && !many) {
        return last;
      }
      if (!needed.isEmpty()) {
        last++;
        journal.append(List.of(new JournalEntry(last, clock.instant(), device, needed)));
      }
      journal.deleteOldest();
    }
    return last;
  }

  /** What the oldest file holds that nothing newer does and that is still needed. */
  private List<JournalEdit> needed(Work work, Map<SyncKey, JournalEdit> pending)
      throws SQLException {
    List<Segment> left = journal.left();
    Segment oldest = left.get(0);
    List<Segment> newer = new ArrayList<>(left.subList(1, left.size()));
    journal.current().ifPresent(newer::add);
    List<JournalEdit> needed = new ArrayList<>();
    for (Map.Entry<SyncKey, Long> held : oldest.revisions().entrySet()) {
      JournalEdit edit = pending.get(held.getKey());
      boolean again = newer.stream().anyMatch(s -> s.revisions().containsKey(held.getKey()));
      if (edit != null && !again) {
        needed.add(edit);
      }
    }
    for (JournalEdit.Standing edit : oldest.standing().values()) {
      boolean again = newer.stream().anyMatch(s -> s.standing().containsKey(edit.about()));
      if (!again) {
        Standings.kept(work, edit).ifPresent(needed::add);
      }
    }
    return needed;
  }

  private static Map<SyncKey, JournalEdit> pending(Work work) throws SQLException {
    Map<SyncKey, JournalEdit> pending = new HashMap<>();
    for (AssignmentRecord record : work.assignments().pending()) {
      pending.put(
          new AssignmentKey(record.assignment().id()),
          new JournalEdit.AssignmentEdit(
              record.removed() ? JournalEdit.Kind.REMOVED : JournalEdit.Kind.SAVED,
              record.assignment(),
              record.sync().revision(),
              record.confirmed(),
              record.sync().confirmedRevision()));
    }
    for (Map.Entry<SectionId, CellRecord> entry : work.scores().pending()) {
      CellRecord cell = entry.getValue();
      CellId id = cell.id();
      pending.put(
          id,
          new JournalEdit.ScoreEdit(
              entry.getKey(),
              id,
              cell.resultId(),
              cell.sync().revision(),
              cell.score(),
              cell.confirmed(),
              cell.sync().confirmedRevision(),
              HistoryEntry.Origin.TEACHER));
    }
    return pending;
  }
}
