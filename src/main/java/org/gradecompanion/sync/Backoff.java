package org.gradecompanion.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after so many failures in a row.
 *
 * @param factor by which each wait is longer than the one before
 * @param most the longest wait
 * @param jitter from 0 to 1: which part of a wait is left to chance, so that a school's computers
 *     do not all come back at the same instant
 */
public record Backoff(Duration first, int factor, Duration most, double jitter) {
  /**
   * @param failures before this wait, from 0
   */
  public Duration after(int failures, RandomGenerator chance) {
    double millis = first.toMillis() * Math.pow(factor, Math.min(failures, 60));
    double capped = Math.min(millis, most.toMillis());
    return Duration.ofMillis((long) (capped * (1 - jitter * chance.nextDouble())));
  }
}
