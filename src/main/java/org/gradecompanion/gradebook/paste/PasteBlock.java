package org.gradecompanion.gradebook.paste;

import java.util.List;

/**
 * A block of texts from the clipboard. Blank rows and columns at its end are not part of it: whole
 * columns of a spreadsheet are copied with all their blank rows.
 */
public final class PasteBlock {
  private final List<List<String>> texts;
  private final int rows;
  private final int columns;

  private PasteBlock(List<List<String>> texts, int rows, int columns) {
    this.texts = texts;
    this.rows = rows;
    this.columns = columns;
  }

  /** Rows may differ in length. */
  public static PasteBlock of(List<List<String>> texts) {
    int rows = 0;
    int columns = 0;
    for (int row = 0; row < texts.size(); row++) {
      List<String> line = texts.get(row);
      for (int column = line.size() - 1; column >= 0; column--) {
        if (!line.get(column).isBlank()) {
          rows = row + 1;
          columns = Math.max(columns, column + 1);
          break;
        }
      }
    }
    return new PasteBlock(List.copyOf(texts), rows, columns);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** Nothing but blanks. */
  public boolean isEmpty() {
    return rows == 0;
  }

  /** One text, which is meant for every selected cell. */
  boolean isSingle() {
    return rows == 1 && columns == 1;
  }

  /** The text at a place of the block, counted from 0; empty for a blank. */
  String text(int row, int column) {
    List<String> line = texts.get(row);
    return column < line.size() ? line.get(column) : "";
  }

  /** Whether a row has nothing from a column on. */
  boolean isBlankFrom(int row, int column) {
    for (int each = column; each < columns; each++) {
      if (!text(row, each).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
