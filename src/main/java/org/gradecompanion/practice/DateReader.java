package org.gradecompanion.practice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a bundle. Those of the bundled school move with today: {@code today-45} is 45
 * days ago.
 */
final class DateReader {
  private static final Pattern MOVING = Pattern.compile("today([+-]\\d{1,4})?");

  private final @Nullable LocalDate today;

  private DateReader(@Nullable LocalDate today) {
    this.today = today;
  }

  static DateReader fixed() {
    return new DateReader(null);
  }

  static DateReader movingWith(LocalDate today) {
    return new DateReader(today);
  }

  /** The same date as OneRoster writes it, or empty when it is none. */
  Optional<String> read(String text) {
    Matcher moving = MOVING.matcher(text);
    if (today != null && moving.matches()) {
      String days = moving.group(1);
      return Optional.of(today.plusDays(days == null ? 0 : Integer.parseInt(days)).toString());
    }
    return WireDate.read(text).isPresent() ? Optional.of(text) : Optional.empty();
  }
}
