package org.gradecompanion.ui.grades;

/** What the keys and the menu can do with several cells at once; what cannot be done is said. */
final class FillCommands {
  private final GridContext grid;
  private final GradeGrid owner;
  private final CellEditor editor;
  private final ReasonBubble bubble;

  FillCommands(GradeGrid owner, GridContext grid, CellEditor editor, ReasonBubble bubble) {
    this.owner = owner;
    this.grid = grid;
    this.editor = editor;
    this.bubble = bubble;
  }

  /** Puts what is being typed into every selected cell, or into the empty ones. */
  void typed(boolean onlyEmpty) {
    CellRange range = grid.selection().range();
    if (range != null) {
      editor.commit(text -> grid.actions().fill(text, range, onlyEmpty));
    }
  }

  /** Repeats the selection's first row in the rows below it. */
  void down(boolean onlyEmpty) {
    CellRange range = grid.selection().range();
    if (range != null && range.rows() > 1) {
      say(grid.actions().fillDown(range, onlyEmpty));
    }
  }

  /** Repeats the selection's first column in the columns beside it. */
  void right(boolean onlyEmpty) {
    CellRange range = grid.selection().range();
    if (range != null && range.columns() > 1) {
      say(grid.actions().fillRight(range, onlyEmpty));
    }
  }

  /** Moves the scores of the cursor's column, from the cursor on, by one student. */
  void shift(boolean down) {
    say(grid.actions().shift(grid.selection().row(), grid.selection().column(), down));
  }

  private void say(EntryResult result) {
    owner.revealCell(grid.selection().row(), grid.selection().column());
    if (result instanceof EntryResult.Rejected rejected) {
      bubble.show(rejected.reason());
      owner.requestLayout();
    } else {
      bubble.hide();
    }
  }
}
