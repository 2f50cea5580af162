package org.gradecompanion.ui.grades;

/** Where the grid is drawn, as its adapter sees it: told what to draw again. */
public interface GridScreen {
  void cell(int row, int column);

  void columns();

  void all();

  /** Puts the cursor on a cell and brings it into view. */
  void moveTo(int row, int column);
}
