package org.gradecompanion.exchange;

import java.util.Map;

/**
 * One row of a scores file.
 *
 * @param line where it starts, from 1
 * @param values what it says, without the blank ones
 */
record ImportRow(long line, Map<Column, String> values) {
  /** The value, stripped of white space around it; empty when blank or when there is no column. */
  String get(Column column) {
    return values.getOrDefault(column, "");
  }

  boolean has(Column column) {
    return values.containsKey(column);
  }

  /** Never the values: they name a student. */
  @Override
  public String toString() {
    return "ImportRow[" + line + "]";
  }
}
