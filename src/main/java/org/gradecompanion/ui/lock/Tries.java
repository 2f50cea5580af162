package org.gradecompanion.ui.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Slows down who guesses: three tries at once, then five seconds, each time twice as long. */
final class Tries {
  private static final int FREE = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Clock clock;
  private int wrong;
  private Duration wait = Duration.ZERO;
  private Instant since;

  Tries(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** How long until the next try counts; zero when it does now. */
  Duration remaining() {
    Instant now = clock.instant();
    if (now.isBefore(since)) {
      since = now; // a clock that was set back must lock nobody out: the wait begins anew
    }
    Duration left = wait.minus(Duration.between(since, now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  void failed() {
    wrong++;
    since = clock.instant();
    if (wrong >= FREE) {
      Duration next = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE, 6));
      wait = next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
    }
  }

  void succeeded() {
    wrong = 0;
    wait = Duration.ZERO;
  }

  /** In whole seconds, the last one begun. */
  static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }
}
