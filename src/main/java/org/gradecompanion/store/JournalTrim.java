package org.gradecompanion.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes journal files that are no longer needed, oldest first: the database was forced to disk,
 * two backups have everything in them, and PowerTeacher confirmed it. When a few stubborn edits
 * keep many files alive, these edits are journaled again and the old files go.
 */
final class JournalTrim {
  private static final Logger LOG = LoggerFactory.getLogger(JournalTrim.class);
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
   * @param covered the newest record that two backups have
   * @return the newest record in the journal now
   */
  long run(Db db, long seq, long covered) throws SQLException, IOException {
    Work work = new Work(db, clock.instant(), device);
    long last = seq;
    while (!journal.left().isEmpty() && journal.left().get(0).lastSeq() <= covered) {
      boolean many = journal.left().size() >= FILES_BEFORE_CARRYING;
      Optional<List<JournalEdit>> needed = needed(work, many ? CARRIED_AT_MOST : 0);
      if (needed.isEmpty()) {
        return last;
      }
      if (!needed.get().isEmpty()) {
        last++;
        journal.append(List.of(new JournalEntry(last, clock.instant(), device, needed.get())));
      }
      try {
        journal.deleteOldest();
      } catch (IOException inUse) {
        // Windows deletes nothing that is open: the next time. What was carried on counts already.
        LOG.info("a journal file stays for now: {}", inUse.getClass().getSimpleName());
        return last;
      }
    }
    return last;
  }

  /**
   * What the oldest file holds that nothing newer does and that is still needed; empty when so many
   * of these are waiting for PowerTeacher that the file has to stay. Asks no further then: there
   * may be a great many.
   */
  private Optional<List<JournalEdit>> needed(Work work, int waitingAtMost) throws SQLException {
    List<Segment> left = journal.left();
    Segment oldest = left.get(0);
    List<Segment> newer = new ArrayList<>(left.subList(1, left.size()));
    journal.current().ifPresent(newer::add);
    List<JournalEdit> needed = new ArrayList<>();
    for (SyncKey key : oldest.revisions().keySet()) {
      if (newer.stream().noneMatch(segment -> segment.revisions().containsKey(key))) {
        waiting(work, key).ifPresent(needed::add);
        if (needed.size() > waitingAtMost) {
          return Optional.empty();
        }
      }
    }
    for (JournalEdit.Standing edit : oldest.standing().values()) {
      if (newer.stream().noneMatch(segment -> segment.standing().containsKey(edit.about()))) {
        Standings.kept(work, edit).ifPresent(needed::add);
      }
    }
    return Optional.of(needed);
  }

  /** The newest edit of something, unless PowerTeacher has confirmed it. */
  private static Optional<JournalEdit> waiting(Work work, SyncKey key) throws SQLException {
    if (!(key instanceof CellId cell)) {
      return work.assignments()
          .find(key.assignment())
          .filter(record -> record.sync().pending())
          .map(JournalTrim::edit);
    }
    return work.scores().pending(cell).map(entry -> edit(entry.getKey(), entry.getValue()));
  }

  private static JournalEdit edit(AssignmentRecord record) {
    return new JournalEdit.AssignmentEdit(
        record.removed() ? JournalEdit.Kind.REMOVED : JournalEdit.Kind.SAVED,
        record.assignment(),
        record.sync().revision(),
        record.confirmed(),
        record.sync().confirmedRevision());
  }

  private static JournalEdit edit(SectionId section, CellRecord cell) {
    return new JournalEdit.ScoreEdit(
        section,
        cell.id(),
        cell.resultId(),
        cell.sync().revision(),
        cell.score(),
        cell.confirmed(),
        cell.sync().confirmedRevision(),
        HistoryEntry.Origin.TEACHER);
  }
}
