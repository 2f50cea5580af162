package org.gradecompanion.gateway;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait (RFC 9110, 10.2.3: seconds or an HTTP date). */
final class RetryAfter {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /** From 1 second to 1 hour, or null when the server did not say it understandably. */
  static @Nullable Duration of(Reply reply, Clock clock) {
    String value = reply.header("Retry-After").orElse("").strip();
    if (value.isEmpty()) {
      return null;
    }
    if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return value.length() > 6 ? LONGEST : clamp(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      // The server's own clock, when it says: this computer's may be wrong by hours.
      return clamp(Duration.between(serverNow(reply, clock), date));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant serverNow(Reply reply, Clock clock) {
    try {
      return Instant.from(
          DateTimeFormatter.RFC_1123_DATE_TIME.parse(reply.header("Date").orElse("")));
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }

  private static Duration clamp(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
