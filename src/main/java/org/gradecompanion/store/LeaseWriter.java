package org.gradecompanion.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;

/** Marks things as being sent, before they leave. Used once. */
final class LeaseWriter {
  private final Work work;
  private final Instant until;
  private final Set<SyncKey> leased = new HashSet<>();
  private final Map<AssignmentId, Boolean> open = new HashMap<>();

  LeaseWriter(Work work, Instant until) {
    this.work = work;
    this.until = until;
  }

  /** Those leased: still at that revision, and not leased by another attempt. */
  Set<SyncKey> write(Map<SyncKey, Long> revisions) throws SQLException {
    PendingRows rows = PendingRows.of(work.scores(), revisions.keySet());
    List<ScoreRow> cells = new ArrayList<>();
    for (Map.Entry<SyncKey, Long> wanted : revisions.entrySet()) {
      if (wanted.getKey() instanceof CellId id) {
        if (open(id.assignment())) {
          rows.find(id)
              .filter(row -> !row.cell().leftOut() && free(row.cell().sync(), wanted.getValue()))
              .ifPresent(row -> cells.add(leased(row)));
        }
      } else {
        lease(wanted.getKey().assignment(), wanted.getKey(), wanted.getValue());
      }
    }
    work.lease(cells);
    return leased;
  }

  /**
   * Whether its scores may leave: since somebody looked it may have been put on hold, or edited.
   */
  private boolean open(AssignmentId id) throws SQLException {
    Boolean known = open.get(id);
    if (known == null) {
      known = work.assignments().open(id);
      open.put(id, known);
    }
    return known;
  }

  private ScoreRow leased(ScoreRow row) {
    CellRecord cell = row.cell();
    leased.add(cell.id());
    Facts facts = Facts.of(cell.sync()).leased(until).sent(cell.sync().revision());
    return new ScoreRow(row.row(), CellChange.with(cell, facts));
  }

  private void lease(AssignmentId id, SyncKey key, long revision) throws SQLException {
    Optional<AssignmentRecord> known = work.assignments().find(id);
    boolean stays = known.filter(record -> record.held() && !record.removed()).isPresent();
    if (known.isPresent() && !stays && free(known.get().sync(), revision)) {
      Facts facts = Facts.of(known.get().sync()).leased(until).sent(revision);
      work.put(AssignmentChange.with(known.get(), facts));
      leased.add(key);
    }
  }

  /** Still at that revision, and no attempt is under way that has not run out. */
  private boolean free(SyncFacts sync, long revision) {
    return sync.revision() == revision
        && (sync.leasedUntil() == null || !sync.leasedUntil().isAfter(work.now()));
  }
}
