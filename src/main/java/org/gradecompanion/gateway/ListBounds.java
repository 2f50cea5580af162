package org.gradecompanion.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;

/**
 * Keeps the reading of one list within bounds: a server whose list never ends takes neither the
 * memory nor the day. At most {@value #MAX_PAGES} pages, 64 megabytes and ten minutes. Used once.
 */
public final class ListBounds {
  static final int MAX_PAGES = 1000;

  /** What all pages of a list may hold together, in bytes. */
  static final long MAX_BYTES = 64L * 1024 * 1024;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Clock clock;
  private final Instant deadline;
  private int pages;
  private long bytes;

  public ListBounds(Clock clock) {
    this.clock = clock;
    deadline = clock.instant().plus(LONGEST);
  }

  /**
   * Counts one more page.
   *
   * @throws GatewayException FOREIGN_ANSWER when the list does not end, NO_ANSWER when it takes too
   *     long
   */
  public void take(Reply page) throws GatewayException {
    pages++;
    bytes += page.body().length;
    if (pages > MAX_PAGES || bytes > MAX_BYTES) {
      throw page.failure(ReasonCode.FOREIGN_ANSWER, "a list does not end");
    }
    if (clock.instant().isAfter(deadline)) {
      throw new GatewayException(
          new Reason(ReasonCode.NO_ANSWER, "a list takes too long", page.requestId()), null);
    }
  }
}
