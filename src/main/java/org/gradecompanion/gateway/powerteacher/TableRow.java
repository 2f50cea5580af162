package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One row of one of PowerSchool's tables: its values are text, its columns of any case. */
record TableRow(Map<String, String> values) {
  private static final int DATE = 10;

  /** Reads {@code {"tables":{"students":{…}}}}, or the columns themselves. */
  static TableRow of(JsonNode row) {
    Map<String, String> values = new HashMap<>();
    JsonNode tables = row.path("tables");
    if (tables.isObject()) {
      tables.forEach(table -> take(table, values));
    } else {
      take(row, values);
    }
    return new TableRow(Map.copyOf(values));
  }

  private static void take(JsonNode columns, Map<String, String> values) {
    columns
        .properties()
        .forEach(
            column -> {
              JsonNode value = column.getValue();
              if (value.isValueNode() && !value.isNull()) {
                values.put(column.getKey().toLowerCase(Locale.ROOT), value.asText().strip());
              }
            });
  }

  /** The value of a column, possibly empty. */
  String text(String column) {
    return values.getOrDefault(column, "");
  }

  Optional<LocalDate> day(String column) {
    String text = text(column);
    try {
      return text.length() < DATE
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, DATE)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean is(String column, String value) {
    return text(column).equals(value);
  }

  /** Never the values: they are people's. */
  @Override
  public String toString() {
    return "TableRow";
  }
}
