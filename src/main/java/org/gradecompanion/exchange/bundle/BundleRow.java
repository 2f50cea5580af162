package org.gradecompanion.exchange.bundle;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One row, by the names of its columns in any case. */
final class BundleRow {
  /** OneRoster limits a sourcedId to 255 characters. */
  private static final int LONGEST_ID = 255;

  private static final int LONGEST_NAME = 500;

  private static final int DATE = 10;

  private final Map<String, Integer> columns;
  private final CsvRecord record;

  BundleRow(Map<String, Integer> columns, CsvRecord record) {
    this.columns = columns;
    this.record = record;
  }

  /** Where it starts in its file, from 1. */
  long line() {
    return record.getStartingLineNumber();
  }

  /** Empty where there is no such column. */
  String text(String column) {
    Integer at = columns.get(column.toLowerCase(Locale.ROOT));
    return at == null || at >= record.getFieldCount() ? "" : record.getField(at).strip();
  }

  /** The row's own identifier. */
  String id() throws RowRefused {
    return id("sourcedId");
  }

  String id(String column) throws RowRefused {
    String id = required(column);
    if (id.length() > LONGEST_ID) {
      throw new RowRefused("long", column, id.length(), LONGEST_ID);
    }
    return id;
  }

  String required(String column) throws RowRefused {
    String text = text(column);
    if (text.isEmpty()) {
      throw new RowRefused("blank", column);
    }
    return text;
  }

  /**
   * A name or a title, possibly empty.
   *
   * @throws RowRefused it is longer than any is
   */
  String name(String column) throws RowRefused {
    String name = text(column);
    if (name.length() > LONGEST_NAME) {
      throw new RowRefused("long", column, name.length(), LONGEST_NAME);
    }
    return name;
  }

  /** Several identifiers in one value, separated by commas. */
  List<String> ids(String column) {
    return Arrays.stream(text(column).split(","))
        .map(String::strip)
        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
        .distinct()
        .toList();
  }

  /** A day, with or without a time behind it, which OneRoster does not have. */
  Optional<LocalDate> day(String column) throws RowRefused {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(DATE, text.length()))));
    } catch (DateTimeException e) {
      throw new RowRefused("date", column);
    }
  }

  boolean yes(String column) {
    return text(column).equalsIgnoreCase("true");
  }

  /** Whether it is said to be there: what is to be deleted is not. */
  boolean active() {
    String status = text("status");
    return status.isEmpty() || status.equalsIgnoreCase("active");
  }

  /** Never the values: they may name a student. */
  @Override
  public String toString() {
    return "BundleRow[" + line() + "]";
  }
}
