package org.gradecompanion.gateway;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param connect until the connection stands
 * @param silence without a byte of the answer
 * @param whole from start to end
 */
public record HttpTimeouts(Duration connect, Duration silence, Duration whole) {
  /** Vendors advise clients 15 to 60 seconds. */
  public static final HttpTimeouts USUAL =
      new HttpTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));
}
