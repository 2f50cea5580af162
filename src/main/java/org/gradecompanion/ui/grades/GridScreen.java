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

  /** Hands over a text that is being typed; false when it was refused and stays. */
  boolean finishEditing();

  /** Two ways of seeing the same scores. */
  static GridScreen both(GridScreen one, GridScreen other) {
    return new GridScreen() {
      @Override
      public void cell(int row, int column) {
        one.cell(row, column);
        other.cell(row, column);
      }

      @Override
      public void heads() {
        one.heads();
        other.heads();
      }

      @Override
      public void content() {
        one.content();
        other.content();
      }

      @Override
      public void all(int focusRow, int focusColumn) {
        one.all(focusRow, focusColumn);
        other.all(focusRow, focusColumn);
      }

      @Override
      public void moveTo(int row, int column) {
        one.moveTo(row, column);
        other.moveTo(row, column);
      }

      @Override
      public boolean finishEditing() {
        return one.finishEditing() && other.finishEditing();
      }
    };
  }
}
