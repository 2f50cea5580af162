package org.gradecompanion.ui.grades;

/**
 * The mailbox of cells that changed since the last pulse. It takes any number from any thread in
 * constant space: past a limit it stops naming cells and asks for all visible ones, which are few.
 */
final class DirtyCells {
  static final int LIMIT = 512;

  private final int[] cells = new int[2 * LIMIT];
  private final int[] drained = new int[2 * LIMIT];
  private int size;
  private boolean all;

  synchronized void add(int row, int column) {
    if (all || size == LIMIT) {
      all = true;
      return;
    }
    cells[2 * size] = row;
    cells[2 * size + 1] = column;
    size++;
  }

  synchronized void addAll() {
    all = true;
  }

  /** Names the cells of a rectangle, or asks for all when that would be too many. */
  void addAll(CellRange range) {
    if ((long) range.rows() * range.columns() > LIMIT) {
      addAll();
      return;
    }
    for (int row = range.top(); row <= range.bottom(); row++) {
      for (int column = range.left(); column <= range.right(); column++) {
        add(row, column);
      }
    }
  }

  /** Empties the mailbox. Only ever called by one thread, the JavaFX one. */
  void drain(CellConsumer each, Runnable everything) {
    int count;
    boolean whole;
    synchronized (this) {
      count = size;
      whole = all;
      System.arraycopy(cells, 0, drained, 0, 2 * count);
      size = 0;
      all = false;
    }
    if (whole) {
      everything.run();
      return;
    }
    for (int i = 0; i < count; i++) {
      each.accept(drained[2 * i], drained[2 * i + 1]);
    }
  }

  /** Takes one cell, without an object for it. */
  @FunctionalInterface
  interface CellConsumer {
    void accept(int row, int column);
  }
}
