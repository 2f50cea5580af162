package org.gradecompanion.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;

/**
 * What the sync engine sees of the store: desired state, not a queue. Work to do is whatever has a
 * revision that differs from the confirmed one. Every method blocks for the disk; none may be
 * called on the JavaFX thread.
 */
public interface SyncLedger {
  /**
   * Longer than any item is told to wait: one that waits until later was told so by a clock that
   * was wrong, and need not wait for it.
   */
  Duration LONGEST_WAIT = Duration.ofDays(2);

  /** Whether an item may be tried at {@code now}, as far as it depends on itself. */
  static boolean due(SyncFacts sync, Instant now) {
    boolean leased = sync.leasedUntil() != null && sync.leasedUntil().isAfter(now);
    Instant next = sync.nextAttempt();
    boolean waits = next != null && next.isAfter(now) && !next.isAfter(now.plus(LONGEST_WAIT));
    return sync.pending()
        && !leased
        && !waits
        && (sync.reason() == null || sync.reason().code().next() != ReasonCode.Next.PERSON);
  }

  /** Known sections in which something is pending, faults and deferred items included. */
  List<SectionId> sectionsWithWork();

  /** The section with its assignments and no cells; its students in any order. */
  SectionBook outline(SectionId section);

  /**
   * Pending cells of an assignment that may be tried at {@code now}: not leased, not refused since
   * their last edit or resend, and not deferred beyond {@code now}.
   */
  List<CellRecord> dueCells(AssignmentId assignment, Instant now);

  /** Among all deferred items, the earliest time after {@code now}. */
  Optional<Instant> nextDeferred(Instant now);

  /**
   * Marks each item as being sent with the given revision, before it leaves; at most one lease per
   * item.
   *
   * @return those leased: still at that revision and not leased by another attempt
   */
  Set<SyncKey> lease(Map<SyncKey, Long> revisions, Instant until);

  /**
   * Remembers, before it leaves, by what an assignment is recognised there should its answer be
   * lost.
   */
  void remember(AssignmentId assignment, String remoteId);

  /**
   * Whether nothing may be sent before the next pull: what is here was put back, or something that
   * waits came from another server than is connected now.
   */
  boolean pullNeeded();

  /** When what waited last left at a set time; empty for never. */
  Optional<Instant> lastDeparture();

  /** Remembers that everything that waited has left at a set time, or that none counts before. */
  void departed(Instant at);

  /** Writes what came of attempts: one transaction. */
  void settle(List<Settlement> settlements);

  /**
   * Takes back every lease: their outcome is unknown, and they are repeated with the same
   * identifier. Called once at start, before the first lease.
   */
  void takeBackLeases();
}
