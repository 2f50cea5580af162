package org.gradecompanion.practice;

import java.util.List;
import java.util.Map;

/**
 * One table of PowerSchool's database, as far as a plugin may view it.
 *
 * @param name lower case
 * @param rows with a value for each column, possibly empty; "id" is the key
 */
record SchemaTable(String name, List<String> columns, List<Map<String, String>> rows) {
  /** Never the rows: they name people. */
  @Override
  public String toString() {
    return "SchemaTable[" + name + "]";
  }
}
