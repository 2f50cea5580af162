package org.gradecompanion.ui.grades;

import org.jspecify.annotations.Nullable;

/**
 * Which cells are selected: the cursor, where typing goes, and a rectangle that holds it, spanned
 * by a pivot that stays and a tip that moves. Nothing here depends on how many cells that is.
 */
final class GridSelection {
  private final Runnable changed;
  private SheetOrder order = SheetOrder.NONE;
  private int rows;
  private int columns;
  private int row;
  private int column;
  private int pivotRow;
  private int pivotColumn;
  private int tipRow;
  private int tipColumn;

  /**
   * @param changed called after every change
   */
  GridSelection(Runnable changed) {
    this.changed = changed;
  }

  /** A sheet without cells has no cursor. */
  boolean isEmpty() {
    return rows == 0 || columns == 0;
  }

  int row() {
    return isEmpty() ? -1 : row;
  }

  int column() {
    return isEmpty() ? -1 : column;
  }

  int tipRow() {
    return tipRow;
  }

  int tipColumn() {
    return tipColumn;
  }

  /** The selected rectangle, or null when the sheet has no cells. */
  @Nullable CellRange range() {
    return isEmpty() ? null : CellRange.spanning(pivotRow, pivotColumn, tipRow, tipColumn);
  }

  boolean isSingle() {
    return pivotRow == tipRow && pivotColumn == tipColumn;
  }

  boolean contains(int atRow, int atColumn) {
    return !isEmpty()
        && atRow >= Math.min(pivotRow, tipRow)
        && atRow <= Math.max(pivotRow, tipRow)
        && atColumn >= Math.min(pivotColumn, tipColumn)
        && atColumn <= Math.max(pivotColumn, tipColumn);
  }

  /**
   * Adapts to a sheet whose rows and columns may have changed. The selection stays when the same
   * cells lie in it, at the same place; else only the cursor's cell is selected: whoever came in
   * between was not chosen.
   *
   * @param focusRow where the student under the cursor is now; the nearest row inside is taken
   * @param focusColumn where the assignment under the cursor is now
   * @return whether any row or column is not where it was
   */
  boolean follow(SheetOrder now, int focusRow, int focusColumn) {
    boolean stays = focusRow == row() && focusColumn == column() && now.agrees(order, range());
    boolean moved = !now.equals(order);
    order = now;
    rows = now.rows().size();
    columns = now.columns().size();
    if (stays) {
      changed.run();
    } else {
      moveTo(focusRow, focusColumn);
    }
    return moved;
  }

  /** Puts the cursor on a cell and selects only that. */
  void moveTo(int toRow, int toColumn) {
    set(toRow, toColumn, toRow, toColumn, toRow, toColumn);
  }

  /** Spans the rectangle to a cell; the cursor stays. */
  void extendTo(int toRow, int toColumn) {
    set(row, column, pivotRow, pivotColumn, toRow, toColumn);
  }

  /** Selects only the cursor's cell. */
  void collapse() {
    moveTo(row, column);
  }

  void selectAll() {
    set(row, column, 0, 0, rows - 1, columns - 1);
  }

  /** Selects whole columns, from the selected ones' first to last. */
  void widenToColumns() {
    set(row, column, 0, pivotColumn, rows - 1, tipColumn);
  }

  /** Selects whole rows, from the selected ones' first to last. */
  void widenToRows() {
    set(row, column, pivotRow, 0, tipRow, columns - 1);
  }

  private void set(int r, int c, int r1, int c1, int r2, int c2) {
    row = inside(r, rows);
    column = inside(c, columns);
    pivotRow = inside(r1, rows);
    pivotColumn = inside(c1, columns);
    tipRow = inside(r2, rows);
    tipColumn = inside(c2, columns);
    changed.run();
  }

  private static int inside(int index, int count) {
    return Math.max(0, Math.min(index, count - 1));
  }
}
