package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a bundle's file: its columns by name. */
final class Row {
  private static final String METADATA = "metadata.";

  private final long line;
  private final Map<String, String> columns;
  private final DateReader dates;

  Row(long line, Map<String, String> columns, DateReader dates) {
    this.line = line;
    this.columns = columns;
    this.dates = dates;
  }

  long line() {
    return line;
  }

  /** Null when the column is empty or not there. */
  @Nullable String text(String column) {
    String value = columns.get(column);
    return value == null || value.isBlank() ? null : value.strip();
  }

  String textOr(String column, String preset) {
    String value = text(column);
    return value == null ? preset : value;
  }

  String required(String column) {
    String value = text(column);
    if (value == null) {
      throw new BadRow("the column " + column + " is empty");
    }
    return value;
  }

  /** A comma-separated list. */
  List<String> texts(String column) {
    String value = text(column);
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private @Nullable String anyDate(String column) {
    String value = text(column);
    return value == null
        ? null
        : dates
            .read(value)
            .orElseThrow(() -> new BadRow("the column " + column + " is not a date"));
  }

  @Nullable LocalDate date(String column) {
    String value = anyDate(column);
    return value == null ? null : WireDate.day(value);
  }

  LocalDate requiredDate(String column) {
    LocalDate date = date(column);
    if (date == null) {
      throw new BadRow("the column " + column + " is empty");
    }
    return date;
  }

  /** A date as OneRoster writes it, without its time. */
  @Nullable String dateText(String column) {
    LocalDate date = date(column);
    return date == null ? null : date.toString();
  }

  @Nullable String dateTime(String column) {
    String value = anyDate(column);
    return value == null ? null : WireDate.dateTime(value);
  }

  @Nullable BigDecimal number(String column) {
    String value = text(column);
    try {
      return value == null ? null : new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw new BadRow("the column " + column + " is not a number");
    }
  }

  /** The shared columns. A bulk bundle leaves status and dateLastModified empty. */
  Base base(Instant loaded) {
    String status = textOr("status", Base.ACTIVE);
    if (!status.equals(Base.ACTIVE) && !status.equals(Base.TO_BE_DELETED)) {
      throw new BadRow("the column status is neither active nor tobedeleted");
    }
    String modified = anyDate("dateLastModified");
    return new Base(
        required("sourcedId"),
        status,
        modified == null ? loaded : WireDate.instant(modified).orElse(loaded),
        metadata());
  }

  private @Nullable ObjectNode metadata() {
    ObjectNode metadata = null;
    for (Map.Entry<String, String> column : columns.entrySet()) {
      if (column.getKey().startsWith(METADATA) && !column.getValue().isBlank()) {
        metadata = metadata == null ? JsonNodeFactory.instance.objectNode() : metadata;
        metadata.put(column.getKey().substring(METADATA.length()), column.getValue().strip());
      }
    }
    return metadata;
  }
}
