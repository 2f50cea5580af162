package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs one task at one time to come; setting it again moves it. It waits by the scheduler's own
 * time, which a changed clock does not delay; and since that time may stand still while the
 * computer sleeps, it looks at the clock now and then. Safe for several threads.
 */
final class Alarm {
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final ScheduledExecutorService scheduler;
  private final Clock clock;
  private final Runnable task;
  private @Nullable ScheduledFuture<?> armed;
  private Duration left = Duration.ZERO;
  private @Nullable Instant due;
  private @Nullable Instant firstAsked;

  Alarm(ScheduledExecutorService scheduler, Clock clock, Runnable task) {
    this.scheduler = scheduler;
    this.clock = clock;
    this.task = task;
  }

  /** After a pause without another call, and at most so long after the first. */
  synchronized void soon(Duration pause, Duration atMost) {
    Instant now = clock.instant();
    if (firstAsked == null) {
      firstAsked = now;
    }
    Duration left = Duration.between(now, firstAsked.plus(atMost));
    Duration wait = left.compareTo(pause) < 0 ? left : pause;
    at(wait.isNegative() ? Duration.ZERO : wait);
  }

  /** In so long, unless it is set for earlier. */
  synchronized void noLaterThan(Duration wait) {
    ScheduledFuture<?> set = armed;
    if (set == null || set.getDelay(TimeUnit.MILLISECONDS) + left.toMillis() > wait.toMillis()) {
      at(wait);
    }
  }

  /** In so long, whatever it was set for. */
  synchronized void at(Duration wait) {
    disarm();
    due = clock.instant().plus(wait);
    sleep(wait);
  }

  private void sleep(Duration wait) {
    Duration now = wait.compareTo(BETWEEN_LOOKS) > 0 ? BETWEEN_LOOKS : wait;
    left = wait.minus(now);
    try {
      armed = scheduler.schedule(this::look, now.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      armed = null;
      due = null;
    }
  }

  synchronized void cancel() {
    disarm();
    firstAsked = null;
  }

  synchronized Optional<Instant> due() {
    return Optional.ofNullable(due);
  }

  private void look() {
    synchronized (this) {
      boolean early = !left.isZero() && due != null && clock.instant().isBefore(due);
      if (early) {
        sleep(left);
        return;
      }
      armed = null;
      due = null;
      firstAsked = null;
    }
    task.run();
  }

  private void disarm() {
    if (armed != null) {
      armed.cancel(false);
    }
    armed = null;
    due = null;
  }
}
