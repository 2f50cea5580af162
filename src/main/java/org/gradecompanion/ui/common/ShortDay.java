package org.gradecompanion.ui.common;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes a day without its year, in the locale's order: "12 Nov", "Nov 12". */
public final class ShortDay {
  private final DateTimeFormatter format;

  public ShortDay(Locale locale) {
    String full =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale);
    String withoutYear = full.replaceAll("[^\\p{Alpha}']*y+[^\\p{Alpha}']*", "");
    this.format = DateTimeFormatter.ofPattern(withoutYear, locale);
  }

  public String of(LocalDate day) {
    return format.format(day);
  }
}
