package org.gradecompanion.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncKey;

/** The store as the sync engine sees it. */
final class H2Ledger implements SyncLedger {
  private final Writer writer;
  private final Reader reader;

  H2Ledger(Writer writer, Reader reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public List<SectionId> sectionsWithWork() {
    return wait(reader.read(H2Ledger::sectionsWithWork));
  }

  private static List<SectionId> sectionsWithWork(Db db) throws SQLException {
    return db.list(
        // After a rebuild there may be edits of a section that is still to be pulled. The practice
        // district is not sent what a school has not taken yet.
        "SELECT id FROM section"
            + " WHERE (taught OR NOT EXISTS (SELECT 1 FROM connection WHERE practice)) AND id IN"
            + " (SELECT section_id FROM score WHERE pending = TRUE UNION"
            + " SELECT section_id FROM assignment WHERE pending = TRUE) ORDER BY 1",
        row -> new SectionId(row.getString(1)));
  }

  @Override
  public SectionBook outline(SectionId section) {
    return wait(reader.read(db -> Books.outline(db, section)));
  }

  @Override
  public List<CellRecord> dueCells(AssignmentId assignment, Instant now) {
    return wait(
        reader.read(
            db ->
                new AssignmentRows(db).stays(assignment)
                    ? new ScoreRows(db).due(assignment, now)
                    : List.of()));
  }

  @Override
  public Optional<Instant> nextDeferred(Instant now) {
    return wait(reader.read(
            db ->
                db.first(
                    "SELECT MIN(t) FROM (SELECT next_attempt AS t FROM score WHERE pending = TRUE"
                        + " AND next_attempt > ? UNION ALL SELECT next_attempt FROM assignment"
                        + " WHERE pending = TRUE AND next_attempt > ?)",
                    row -> Optional.ofNullable(Columns.instant(row, 1)),
                    now,
                    now)))
        .flatMap(found -> found);
  }

  @Override
  public Set<SyncKey> lease(Map<SyncKey, Long> revisions, Instant until) {
    Map<SyncKey, Long> copy = Map.copyOf(revisions);
    return wait(writer.transact(work -> new LeaseWriter(work, until).write(copy)));
  }

  @Override
  public void remember(AssignmentId assignment, String remoteId) {
    wait(named(Map.of(assignment, remoteId)));
  }

  /** Journaled: a new database would take what comes with that identifier for another. */
  private CompletableFuture<Void> named(Map<AssignmentId, String> remoteIds) {
    return writer.commitAlone(
        (minter, work) -> {
          List<JournalEdit> edits = new ArrayList<>();
          for (Map.Entry<AssignmentId, String> named : remoteIds.entrySet()) {
            Optional<AssignmentRecord> known = work.assignments().find(named.getKey());
            if (known.isPresent() && !named.getValue().equals(known.get().remoteId())) {
              edits.add(new JournalEdit.NamedThereEdit(known.get().assignment(), named.getValue()));
            }
          }
          return edits;
        });
  }

  @Override
  public boolean pullNeeded() {
    return wait(
        reader.read(
            db ->
                Progress.of(db).pullNeeded()
                    || PulledFrom.another(db) && !sectionsWithWork(db).isEmpty()));
  }

  @Override
  public Optional<Instant> lastDeparture() {
    return wait(reader.read(Progress::departed));
  }

  @Override
  public void departed(Instant at) {
    wait(
        writer.transact(
            work -> {
              Progress.departed(work.db(), at);
              return null;
            }));
  }

  @Override
  public void settle(List<Settlement> settlements) {
    List<Settlement> copy = List.copyOf(settlements);
    Map<AssignmentId, String> remoteIds = new HashMap<>();
    for (Settlement settled : copy) {
      if (settled.outcome() instanceof Settlement.AssignmentConfirmed it && it.remoteId() != null) {
        remoteIds.put(settled.key().assignment(), it.remoteId());
      }
    }
    if (!remoteIds.isEmpty()) {
      wait(named(remoteIds));
    }
    wait(
        writer.transact(
            work -> {
              new SettlementWriter(work).write(copy);
              for (Settlement settled : copy) {
                if (settled.confirms()) {
                  work.learnt(new JournalEdit.SettledEdit(settled));
                }
              }
              return null;
            }));
  }

  @Override
  public void takeBackLeases() {
    wait(
        writer.transact(
            work -> {
              work.db()
                  .update("UPDATE score SET leased_until = NULL WHERE leased_until IS NOT NULL");
              work.db()
                  .update(
                      "UPDATE assignment SET leased_until = NULL WHERE leased_until IS NOT NULL");
              return null;
            }));
  }

  /** Waits for the disk; an interrupt of the caller reaches no database thread. */
  private static <T> T wait(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
