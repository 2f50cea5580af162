package org.gradecompanion.ui.grades;

/** Where the grid is drawn, as its adapter sees it: told what to draw again. */
interface GridScreen {
  void cell(int row, int column);

  /** Heads of rows and columns may look different; there are as many as before. */
  void heads();

  /** Every head and every cell may look different; there are as many as before. */
  void content();

  /** Rows or columns were added, removed or moved; the cursor belongs at the given place now. */
  void all(int focusRow, int focusColumn);

  /** Puts the cursor on a cell and brings it into view. */
  void moveTo(int row, int column);
}
