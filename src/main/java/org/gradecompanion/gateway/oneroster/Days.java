package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days on the wire. OneRoster 1.1 has date-times where a teacher means a day: they are written at
 * noon UTC, which is the same day wherever schools are.
 */
final class Days {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int DATE_ONLY = 10;

  private Days() {}

  static String dateTime(LocalDate day) {
    return instant(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  static String instant(Instant instant) {
    return MILLISECONDS.format(instant);
  }

  /**
   * The day that a text names: a plain date is itself; midnight or noon is that day where it is
   * written; any other time is meant where the school is.
   */
  static Optional<LocalDate> read(String text, ZoneId school) {
    try {
      if (text.length() == DATE_ONLY) {
        return Optional.of(LocalDate.parse(text));
      }
      String iso = text.replace(' ', 'T');
      if (!iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) {
        return Optional.of(LocalDateTime.parse(iso).toLocalDate());
      }
      OffsetDateTime time =
          OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"));
      LocalTime clock = time.toLocalTime();
      return Optional.of(
          clock.equals(LocalTime.MIDNIGHT) || clock.equals(LocalTime.NOON)
              ? time.toLocalDate()
              : time.atZoneSameInstant(school).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When an object was last changed, as far as its server says so. */
  static @Nullable Instant changedAt(JsonNode object) {
    try {
      return OffsetDateTime.parse(Fields.text(object, "dateLastModified")).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
