package org.gradecompanion.ui.grades;

/**
 * A rectangle of grid cells, all four edges inside it; rows and columns count from 0.
 *
 * @param bottom at or below {@code top}
 * @param right at or after {@code left}
 */
public record CellRange(int top, int left, int bottom, int right) {
  public CellRange {
    if (top < 0 || left < 0 || bottom < top || right < left) {
      throw new IllegalArgumentException(
          "a cell range needs 0 <= top <= bottom, 0 <= left <= right");
    }
  }

  public static CellRange single(int row, int column) {
    return new CellRange(row, column, row, column);
  }

  /** The smallest rectangle that holds both cells, whichever corners they are. */
  public static CellRange spanning(int row1, int column1, int row2, int column2) {
    return new CellRange(
        Math.min(row1, row2),
        Math.min(column1, column2),
        Math.max(row1, row2),
        Math.max(column1, column2));
  }

  public boolean contains(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  public boolean isSingle() {
    return top == bottom && left == right;
  }

  public int rows() {
    return bottom - top + 1;
  }

  public int columns() {
    return right - left + 1;
  }
}
