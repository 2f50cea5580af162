package org.gradecompanion.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether the account as a whole may send. One pause is shared by everything, so that no network is
 * one banner and spends no item's tries. Safe for several threads; waits are durations, so that a
 * changed clock neither shortens nor prolongs one.
 */
final class Account {
  /** So many failures in a row, of whatever items, are not the items' fault. */
  private static final int STREAK = 3;

  private final SyncTimings timings;
  private final RandomGenerator chance;
  private @Nullable Reason reason;
  private @Nullable Duration wait;
  private int pauses;
  private int streak;

  Account(SyncTimings timings, RandomGenerator chance) {
    this.timings = timings;
    this.chance = chance;
  }

  synchronized boolean paused() {
    return reason != null;
  }

  synchronized Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  /** Whether the server asked to wait: nobody may hurry that. */
  synchronized boolean rateLimited() {
    return reason != null && reason.code() == ReasonCode.RATE_LIMITED;
  }

  /** Whether a person has to decide about what the server lost: nothing is sent before. */
  synchronized boolean undecided() {
    return reason != null && reason.code() == ReasonCode.SERVER_RESTORED;
  }

  /** How long from the moment of pausing; empty when only a person can end it. */
  synchronized Optional<Duration> pause() {
    return Optional.ofNullable(wait);
  }

  /** Takes note of what came back for one item. */
  synchronized void note(Answer answer) {
    if (!(answer instanceof Answer.Failed failed)) {
      streak = 0;
      pauses = 0;
      return;
    }
    switch (failed.reason().code().next()) {
      case ACCOUNT -> pause(failed.reason(), failed.retryAfter());
      case PERSON -> {
        streak = 0;
        pauses = 0;
      }
      case RETRY -> {
        streak++;
        if (streak >= STREAK) {
          ReasonCode code =
              failed.reason().code() == ReasonCode.NO_ANSWER
                  ? ReasonCode.OFFLINE
                  : ReasonCode.SERVER_DOWN;
          pause(
              new Reason(code, failed.reason().detail(), failed.reason().requestId()),
              failed.retryAfter());
        }
      }
    }
  }

  synchronized void pause(Reason why, @Nullable Duration retryAfter) {
    // Several requests in flight fail together: that is one failure, not several.
    if (reason == null) {
      reason = why;
      wait = wait(why.code(), retryAfter);
      pauses++;
    } else if (why.code() == ReasonCode.RATE_LIMITED && wait != null) {
      // What the server asks for holds, whatever else went wrong in the same moment.
      Duration asked = wait(why.code(), retryAfter);
      if (!rateLimited() || asked != null && asked.compareTo(wait) > 0) {
        reason = why;
        wait = asked;
      }
    }
  }

  /** Waits until a person has done something about it. */
  synchronized void hold(Reason why) {
    if (reason == null) {
      reason = why;
      wait = null;
    }
  }

  private @Nullable Duration wait(ReasonCode code, @Nullable Duration retryAfter) {
    Duration own =
        switch (code) {
          case SIGNED_OUT, SERVER_RESTORED -> null;
          case RATE_LIMITED -> timings.rateLimited();
          case OFFLINE -> timings.offline().after(pauses, chance);
          case SERVER_DOWN -> timings.serverDown().after(pauses, chance);
          default -> timings.stranger().after(pauses, chance);
        };
    if (own == null || retryAfter == null) {
      return own;
    }
    return code == ReasonCode.RATE_LIMITED || retryAfter.compareTo(own) > 0 ? retryAfter : own;
  }

  /** Lets the next attempt through; the waits grow on unless it succeeds. */
  synchronized void lift() {
    reason = null;
    wait = null;
  }

  /** Forgets everything, as with a new connection. */
  synchronized void reset() {
    lift();
    pauses = 0;
    streak = 0;
  }
}
