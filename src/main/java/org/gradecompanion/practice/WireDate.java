package org.gradecompanion.practice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates as they come over the wire. OneRoster wants a date-time for some members and a date for
 * others, and clients send either for both; this reader takes both everywhere.
 */
final class WireDate {
  private static final int DATE_LENGTH = 10;

  private WireDate() {}

  /** Reads a date or a date-time; without an offset it is in UTC. Empty when it is neither. */
  static Optional<OffsetDateTime> read(String text) {
    try {
      if (text.length() == DATE_LENGTH) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));
      }
      if (text.length() < DATE_LENGTH) {
        return Optional.empty();
      }
      return Optional.of(
          hasOffset(text)
              ? OffsetDateTime.parse(text)
              : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasOffset(String text) {
    String time = text.substring(DATE_LENGTH);
    return time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
  }

  /**
   * The calendar day that a valid date or date-time names, in the offset that it is written in.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static LocalDate day(String text) {
    return read(text).orElseThrow(() -> new IllegalArgumentException("not a date")).toLocalDate();
  }

  /** A valid date or date-time as a date-time: a plain date becomes its midnight in UTC. */
  static String dateTime(String text) {
    if (text.length() == DATE_LENGTH) {
      return text + "T00:00:00.000Z";
    }
    return hasOffset(text) ? text : text + "Z";
  }

  static Optional<Instant> instant(String text) {
    return read(text).map(OffsetDateTime::toInstant);
  }
}
