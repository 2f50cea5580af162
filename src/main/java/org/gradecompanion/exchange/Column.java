package org.gradecompanion.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a scores file can say; the heading is the constant's name in any case. */
enum Column {
  SECTION(true),
  STUDENT(true),
  ASSIGNMENT(true),
  SCORE(true),
  POINTS(false),
  DUE(false),
  CATEGORY(false),
  DESCRIPTION(false),
  FLAGS(false);

  private final boolean required;

  Column(boolean required) {
    this.required = required;
  }

  boolean required() {
    return required;
  }

  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Column> byHeading(String heading) {
    String wanted = heading.strip();
    return Arrays.stream(values())
        .filter(column -> column.name().equalsIgnoreCase(wanted))
        .findFirst();
  }
}
