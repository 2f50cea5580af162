package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * One push of everything that can go, each thing once, for somebody who waits for its end: the
 * command line. On the planning thread.
 */
final class Drain {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Planner planner;
  private final Link link;
  private final Passes passes;
  private final Departures departures;
  private final Rounds rounds;
  private final Account account;
  private final Clock clock;

  Drain(
      Planner planner,
      Link link,
      Passes passes,
      Departures departures,
      Rounds rounds,
      Account account,
      Clock clock) {
    this.planner = planner;
    this.link = link;
    this.passes = passes;
    this.departures = departures;
    this.rounds = rounds;
    this.account = account;
    this.clock = clock;
  }

  /** Waits as a server asks, two minutes in all. */
  void into(CompletableFuture<PushSummary> future) {
    go(future, 0, PATIENCE);
  }

  private void go(CompletableFuture<PushSummary> future, int before, Duration patience) {
    departures.openNow();
    Instant dueBy = clock.instant().plus(Rounds.ANY_WAIT);
    int confirmed =
        before + (account.paused() ? 0 : passes.run(link.require(), dueBy, passes::forbidden));
    Duration asked = account.rateLimited() ? account.pause().orElse(patience) : patience;
    if (asked.compareTo(patience) < 0) {
      planner.answerLater(
          future,
          asked,
          () -> {
            account.lift();
            go(future, confirmed, patience.minus(asked));
          });
      return;
    }
    rounds.arm();
    future.complete(passes.summary(confirmed));
  }
}
