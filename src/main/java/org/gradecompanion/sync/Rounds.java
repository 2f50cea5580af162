package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.store.SyncLedger;

/**
 * The passes that happen by themselves, and the alarms between them. On the planning thread, except
 * {@link #soon}.
 */
final class Rounds {
  // Longer than any item waits for its next try.
  static final Duration ANY_WAIT = Duration.ofDays(3650);

  private final SyncLedger ledger;
  private final Link link;
  private final Passes passes;
  private final Departures departures;
  private final Account account;
  private final StatusBoard board;
  private final Clock clock;
  private final SyncTimings timings;
  private final Alarm work;
  private final Alarm recovery;
  private final Alarm night;

  Rounds(
      Planner planner,
      SyncLedger ledger,
      Link link,
      Passes passes,
      Departures departures,
      Account account,
      StatusBoard board,
      Clock clock,
      SyncTimings timings) {
    this.ledger = ledger;
    this.link = link;
    this.passes = passes;
    this.departures = departures;
    this.account = account;
    this.board = board;
    this.clock = clock;
    this.timings = timings;
    work = planner.alarm(this::pass);
    recovery = planner.alarm(this::recover);
    night = planner.alarm(this::pass);
    planner.afterTrouble(this::again);
  }

  /** Something was edited: a pass when typing has settled. */
  void soon() {
    work.soon(timings.settle(), timings.settleAtMost());
    tellNext();
  }

  void pass() {
    pass(clock.instant());
  }

  /** Everything, whatever it waits for. */
  void passAll() {
    departures.openNow();
    pass(clock.instant().plus(ANY_WAIT));
  }

  private void pass(Instant dueBy) {
    departures.openIfDue();
    Optional<Gateway> open = link.gateway();
    if (open.isPresent() && !board.isPaused() && !passes.forbidden()) {
      passes.run(open.get(), dueBy, () -> passes.forbidden() || board.isPaused());
      arm();
    } else {
      awaitNight();
      tellNext();
    }
  }

  /** What was edited leaves at other times from now on. */
  void change(PushSchedule schedule) {
    departures.change(schedule);
    night.cancel();
    pass();
  }

  /** Sets the alarms for what goes on by itself. */
  void arm() {
    if (account.paused()) {
      account.pause().ifPresentOrElse(recovery::at, recovery::cancel);
    } else {
      recovery.cancel();
      Instant now = clock.instant();
      ledger.nextDeferred(now).ifPresent(next -> work.noLaterThan(Duration.between(now, next)));
    }
    awaitNight();
    tellNext();
  }

  /** A departure that is late already waits for what ends the pause, not for a time. */
  private void awaitNight() {
    Instant now = clock.instant();
    Optional<Instant> next = departures.next();
    next.filter(at -> at.isAfter(now))
        .ifPresentOrElse(at -> night.at(Duration.between(now, at)), night::cancel);
    board.set(facts -> facts.departs(departures.mode(), next.orElse(null)));
  }

  /** Opens the gateway of the connection as it is now. */
  void connect() {
    recovery.cancel();
    try {
      link.renew();
    } finally {
      board.set(facts -> facts.connected(link.isOpen()));
    }
  }

  /** Waits no longer for the account, except for what the server asked to wait. */
  void forgetTrouble() {
    if (!account.rateLimited() && !account.undecided()) {
      account.reset();
      recovery.cancel();
    }
  }

  void cancel() {
    work.cancel();
    recovery.cancel();
    night.cancel();
  }

  private void recover() {
    account.lift();
    pass();
  }

  private void again() {
    // What was leased is free again when its lease has run out.
    work.noLaterThan(timings.lease());
    tellNext();
  }

  private void tellNext() {
    Optional<Instant> next = account.paused() ? recovery.due() : work.due();
    board.set(facts -> facts.next(next.orElse(null)));
  }
}
