package org.gradecompanion.gradebook.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * Tab-separated text as Excel, LibreOffice Calc and Google Sheets put it on the clipboard. They
 * agree on less than a file format does: Excel and Sheets quote a cell that holds a tab or a line
 * break, Calc replaces these by spaces and quotes nothing, and none of them quotes a cell for a
 * quotation mark alone. So a quotation mark opens a quoted cell only where another one closes it at
 * the cell's end; any other is a character like all. A parser of CSV files reads such a text in
 * another way, and one lone mark would swallow every row below it.
 */
public final class Tsv {
  private static final char QUOTE = '"';
  private static final int NOT_QUOTED = -1;

  private final String text;
  private int at;

  private Tsv(String text) {
    this.text = text;
  }

  /** Quotes only what holds a tab, a line break or a leading quotation mark. */
  public static String format(List<List<String>> rows) {
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
   * Rows of texts, as they are but for white space at both ends, also the non-breaking spaces that
   * spreadsheets and web pages add. A line break at the end makes no further row. Rows end with LF,
   * CR LF (Windows) or CR (old versions of Excel on a Mac).
   */
  public static List<List<String>> parse(String text) {
    return new Tsv(text).rows();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int end = end();
    if (end > 0 && text.charAt(0) == '\uFEFF') {
      at = 1;
    }
    while (at < end || !row.isEmpty()) {
      row.add(Spaces.trimmed(field(end)));
      if (at < end && text.charAt(at) == '\t') {
        at++;
        if (at < end) {
          continue;
        }
        row.add("");
      }
      rows.add(row);
      row = new ArrayList<>();
      skipLineEnd(end);
    }
    return rows;
  }

  /** Windows ends a clipboard's text with a NUL, and not every program takes it away. */
  private int end() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\0') {
      end--;
    }
    return end;
  }

  private String field(int end) {
    int closing = closing(end);
    if (closing != NOT_QUOTED) {
      String inner = text.substring(at + 1, closing).replace("\"\"", "\"");
      at = closing + 1;
      return inner;
    }
    int from = at;
    while (at < end && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /** Where the mark is that closes the quoted cell which begins here. */
  private int closing(int end) {
    if (at >= end || text.charAt(at) != QUOTE) {
      return NOT_QUOTED;
    }
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) == QUOTE) {
        if (i + 1 < end && text.charAt(i + 1) == QUOTE) {
          i++;
        } else {
          return i + 1 == end || endsCell(text.charAt(i + 1)) ? i : NOT_QUOTED;
        }
      }
    }
    return NOT_QUOTED;
  }

  private void skipLineEnd(int end) {
    if (at < end && text.charAt(at) == '\r') {
      at++;
      if (at < end && text.charAt(at) == '\n') {
        at++;
      }
    } else if (at < end) {
      at++;
    }
  }

  private static boolean endsCell(char c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  private static String quoted(String value) {
    boolean needed =
        value.startsWith("\"") || value.chars().anyMatch(each -> endsCell((char) each));
    return needed ? QUOTE + value.replace("\"", "\"\"") + QUOTE : value;
  }
}
