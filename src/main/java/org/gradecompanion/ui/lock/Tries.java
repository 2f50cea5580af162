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
  private Instant next = Instant.MIN;

  Tries(Clock clock) {
    this.clock = clock;
  }

  /** How long until the next try counts; zero when it does now. */
  Duration remaining() {
    Duration left = next.equals(Instant.MIN) ? Duration.ZERO : between(clock.instant(), next);
    // A clock that was set back must lock nobody out.
    return left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
  }

  void failed() {
    wrong++;
    if (wrong >= FREE) {
      Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE, 6));
      next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
  }

  void succeeded() {
    wrong = 0;
    next = Instant.MIN;
  }

  /** In whole seconds, the last one begun. */
  static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  private static Duration between(Instant now, Instant then) {
    return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
  }
}
