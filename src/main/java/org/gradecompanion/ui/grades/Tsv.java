package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;

/** Tab-separated text as spreadsheets put it on the clipboard. */
final class Tsv {
  private Tsv() {}

  /** Quotes only what holds a tab, a line break or a leading quote, as spreadsheets do. */
  static String format(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i > 0) {
          text.append('\t');
        }
        text.append(quoted(row.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * Rows of texts; a line break at the end makes no further row. Non-breaking spaces, which
   * spreadsheets and web pages add, are trimmed with the others.
   */
  static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
        begun = true;
      } else if (c == '\t') {
        row.add(take(field));
        begun = true;
      } else if (c == '\n') {
        row.add(take(field));
        rows.add(row);
        row = new ArrayList<>();
        begun = false;
      } else if (c != '\r') {
        field.append(c);
        begun = true;
      }
    }
    if (begun) {
      row.add(take(field));
      rows.add(row);
    }
    return rows;
  }

  private static String take(StringBuilder field) {
    String value = field.toString().replace('\u00a0', ' ').strip();
    field.setLength(0);
    return value;
  }

  private static String quoted(String value) {
    boolean needed = value.startsWith("\"") || value.indexOf('\t') >= 0 || value.indexOf('\n') >= 0;
    return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
