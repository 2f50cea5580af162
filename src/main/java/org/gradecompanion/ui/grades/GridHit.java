package org.gradecompanion.ui.grades;

/**
 * What lies at a point of the grid.
 *
 * @param row the row, or -1 where there is none (a column head, outside)
 * @param column the column, or -1 where there is none (a name, outside)
 */
record GridHit(int row, int column) {
  static final GridHit NOTHING = new GridHit(-1, -1);

  boolean isCell() {
    return row >= 0 && column >= 0;
  }

  boolean isColumnHead() {
    return row < 0 && column >= 0;
  }

  boolean isRowHead() {
    return row >= 0 && column < 0;
  }
}
