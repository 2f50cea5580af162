package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.store.Store;

/** Runs passes, one at a time, on the planning thread. */
final class Passes {
  private final Store store;
  private final Link link;
  private final PushGate gate;
  private final PullFirst first;
  private final Departures departures;
  private final Clock clock;
  private final SyncTimings timings;
  private final ExecutorService senders;
  private final Account account;
  private final StatusBoard board;
  private final BooleanSupplier closing;
  private final RandomGenerator chance;

  Passes(
      Store store,
      Link link,
      PushGate gate,
      PullFirst first,
      Departures departures,
      Clock clock,
      SyncTimings timings,
      ExecutorService senders,
      Account account,
      StatusBoard board,
      BooleanSupplier closing,
      RandomGenerator chance) {
    this.store = store;
    this.link = link;
    this.gate = gate;
    this.first = first;
    this.departures = departures;
    this.clock = clock;
    this.timings = timings;
    this.senders = senders;
    this.account = account;
    this.board = board;
    this.closing = closing;
    this.chance = chance;
  }

  /** Whether nothing may be sent, however much somebody wants it. */
  boolean forbidden() {
    return closing.getAsBoolean() || account.paused();
  }

  /**
   * Nothing is sent while something put back has not been compared with PowerTeacher.
   *
   * @param dueBy what waits for a try no later than this is tried
   * @param stop true when nothing more may be sent
   * @return how many assignments and scores were confirmed
   */
  int run(Gateway gateway, Instant dueBy, BooleanSupplier stop) {
    if (!first.done()) {
      return 0;
    }
    board.set(facts -> facts.busy(true));
    try {
      Settlements settlements = new Settlements(clock, timings.item(), chance);
      Sender sender =
          new Sender(store, gateway, account, board, settlements, timings, clock, closing);
      int confirmed =
          new Pass(
                  store.ledger(),
                  gateway,
                  sender,
                  gate,
                  departures,
                  senders,
                  stop,
                  dueBy,
                  link.today(clock))
              .run();
      if (!stop.getAsBoolean()) {
        departures.passed();
      }
      return confirmed;
    } finally {
      board.set(facts -> facts.busy(false));
    }
  }

  /** Counts what is left. */
  PushSummary summary(int confirmed) {
    return Remaining.after(store, gate, link.today(clock), confirmed, account.reason());
  }
}
