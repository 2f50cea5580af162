package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.store.SyncLedger;

/**
 * Decides which of what waits may leave now. Scores that leave at once always may. Otherwise they
 * wait for a departure, of a night or because the teacher said so, which lasts until a pass has got
 * through: a network that is down at the time only delays it. What has left once is repeated
 * whenever it is due; only of what has no answer when the program starts nobody knows whether it
 * left, so it waits. Decides on the planning thread.
 */
final class Departures {
  private final SyncLedger ledger;
  private final Clock clock;
  private final Set<AssignmentId> delayed = new HashSet<>();
  private final Map<SyncKey, Long> doubtful = new ConcurrentHashMap<>();
  private volatile Timetable timetable;
  private boolean open;

  Departures(SyncLedger ledger, Clock clock, Timetable timetable) {
    this.ledger = ledger;
    this.clock = clock;
    this.timetable = timetable;
  }

  /** Looks at what the program finds when it starts. */
  void start() {
    if (mode() == PushSchedule.Mode.AT_ONCE) {
      return;
    }
    for (SectionId section : ledger.sectionsWithWork()) {
      for (AssignmentRecord record : ledger.outline(section).assignments()) {
        doubt(record.key(), record.sync());
        ledger
            .dueCells(record.assignment().id(), clock.instant())
            .forEach(cell -> doubt(cell.id(), cell.sync()));
      }
    }
  }

  private void doubt(SyncKey key, SyncFacts sync) {
    // After a crash the store takes everything that waits for sent, to be on the safe side.
    if (sync.pending() && sync.reason() == null) {
      doubtful.put(key, sync.revision());
    }
  }

  PushSchedule.Mode mode() {
    return timetable.mode();
  }

  /** From now on, as a person decided: a night that was before counts no more. */
  void change(PushSchedule schedule) {
    timetable = timetable.with(schedule);
    open = false;
    delayed.clear();
    if (mode() == PushSchedule.Mode.NIGHTLY) {
      ledger.departed(clock.instant());
    }
  }

  /** The next departure that happens by itself; it may have passed already. */
  Optional<Instant> next() {
    if (mode() != PushSchedule.Mode.NIGHTLY) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    // One that lies ahead was noted by a clock that was wrong.
    Optional<Instant> last = ledger.lastDeparture().filter(at -> !at.isAfter(now));
    if (last.isEmpty()) {
      ledger.departed(now);
    }
    return Optional.of(timetable.next(last.orElse(now)));
  }

  /** Opens the one whose time has come, also while the program did not run or the lid was shut. */
  void openIfDue() {
    if (next().filter(at -> !at.isAfter(clock.instant())).isPresent()) {
      open = true;
    }
  }

  /** Everything may leave now. */
  void openNow() {
    open = true;
  }

  boolean leaves(AssignmentRecord assignment) {
    return open || wakes(assignment.key(), assignment.sync());
  }

  /** A score may also leave with an assignment that was delayed on its way. */
  boolean leaves(CellRecord cell) {
    return open || wakes(cell.id(), cell.sync()) || delayed.contains(cell.id().assignment());
  }

  /** Whether it may, as far as it depends on itself. From any thread. */
  boolean wakes(SyncKey key, SyncFacts sync) {
    boolean left =
        sync.sentRevision() == sync.revision()
            && doubtful.getOrDefault(key, -1L) != sync.revision();
    return left || mode() == PushSchedule.Mode.AT_ONCE;
  }

  /** A pass has got through. */
  void passed() {
    if (mode() == PushSchedule.Mode.AT_ONCE) {
      open = false;
      return;
    }
    Set<AssignmentId> stuck = new HashSet<>();
    if (open || !delayed.isEmpty()) {
      for (SectionId section : ledger.sectionsWithWork()) {
        ledger.outline(section).assignments().stream()
            .filter(record -> onItsWay(record.sync()))
            .forEach(record -> stuck.add(record.assignment().id()));
      }
    }
    if (open) {
      doubtful.clear();
      delayed.addAll(stuck);
      if (mode() == PushSchedule.Mode.NIGHTLY) {
        ledger.departed(clock.instant());
      }
    }
    delayed.retainAll(stuck);
    open = false;
  }

  private static boolean onItsWay(SyncFacts sync) {
    return sync.pending()
        && sync.sentRevision() == sync.revision()
        && (sync.reason() == null || sync.reason().code().next() != ReasonCode.Next.PERSON);
  }
}
