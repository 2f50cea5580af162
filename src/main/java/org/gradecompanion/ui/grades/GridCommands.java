package org.gradecompanion.ui.grades;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * What the keys and the mouse can make the grid do; see {@link GridKeys} for which key does what.
 */
final class GridCommands {
  private static final int NO_RUN = -1;
  private static final double WIDER = 12;

  private final GradeGrid owner;
  private final GridContext grid;
  private final GridSelection selection;
  private final CellEditor editor;
  private final ReasonBubble bubble;

  /** Column where a run of Tab keys began; Enter goes back below it. */
  private int tabRunStart = NO_RUN;

  GridCommands(GradeGrid owner, GridContext grid, CellEditor editor, ReasonBubble bubble) {
    this.owner = owner;
    this.grid = grid;
    this.selection = grid.selection();
    this.editor = editor;
    this.bubble = bubble;
  }

  /** Moves one cell, or spans the selection one further. */
  void move(Way way, boolean extend) {
    goTo(fromRow(extend) + way.rows(), fromColumn(extend) + way.columns(), extend);
  }

  /** Jumps to the edge of the filled cells, or spans the selection to there. */
  void jump(Way way, boolean extend) {
    int row = fromRow(extend);
    int column = fromColumn(extend);
    GridModel model = grid.model();
    if (way.columns() == 0) {
      goTo(
          EdgeJump.from(row, way.rows(), model.rowCount(), at -> model.holds(at, column)),
          column,
          extend);
    } else {
      goTo(
          row,
          EdgeJump.from(column, way.columns(), model.columnCount(), at -> model.holds(row, at)),
          extend);
    }
  }

  /** To the first or last cell of the row, or of the sheet. */
  void toEnd(boolean last, boolean corner, boolean extend) {
    int far = last ? Integer.MAX_VALUE : 0;
    goTo(corner ? far : fromRow(extend), far, extend);
  }

  void page(boolean down, boolean extend) {
    int distance = owner.viewport().rows().page();
    goTo(fromRow(extend) + (down ? distance : -distance), fromColumn(extend), extend);
  }

  void goTo(int row, int column, boolean extend) {
    tabRunStart = NO_RUN;
    go(row, column, extend);
  }

  /** Enter: below (or above), and back to where a run of Tab keys began. */
  void nextRow(boolean down) {
    int column = tabRunStart == NO_RUN ? selection.column() : tabRunStart;
    int row = selection.row() + (down ? 1 : -1);
    int count = grid.model().rowCount();
    boolean beyond = row < 0 || row >= count;
    int next = column + (down ? 1 : -1);
    if (beyond && grid.model().wraps() && next >= 0 && next < grid.model().columnCount()) {
      goTo(down ? 0 : count - 1, next, false);
    } else {
      goTo(row, column, false);
    }
  }

  /** Tab: to the right (or left), remembering where the run began. */
  void nextColumn(boolean right) {
    int start = tabRunStart == NO_RUN ? selection.column() : tabRunStart;
    go(selection.row(), selection.column() + (right ? 1 : -1), false);
    tabRunStart = start;
  }

  /** To the next cell that needs a person; says so where there is none. */
  void attention(boolean forward) {
    CellRange found =
        AttentionSearch.find(grid.model(), selection.row(), selection.column(), forward);
    // Once round, it is the turn of what is out of sight.
    if (AttentionSearch.isRound(found, selection, forward) && grid.actions().showAttention()) {
      return;
    }
    if (found == null) {
      bubble.hint(grid.words().text("grid.attention.none"));
      owner.requestLayout();
    } else {
      goTo(found.top(), found.left(), false);
    }
  }

  void selectColumns() {
    selection.widenToColumns();
    revealCursor();
  }

  void selectRows() {
    selection.widenToRows();
    revealCursor();
  }

  void selectAll() {
    selection.selectAll();
    revealCursor();
  }

  /** Esc: back to one selected cell; false when there already was only one. */
  boolean collapse() {
    if (bubble.isShowing()) {
      bubble.hide();
      return true;
    }
    if (selection.isSingle()) {
      return false;
    }
    selection.collapse();
    return true;
  }

  /**
   * Opens the editor on the cursor's cell, or says why it cannot be changed.
   *
   * @param typed what to begin with instead of the present value, or null to keep that
   */
  void edit(@Nullable String typed) {
    int row = selection.row();
    int column = selection.column();
    owner.revealCell(row, column);
    String refusal = grid.model().refusal(row, column);
    if (refusal != null) {
      bubble.show(refusal);
      owner.requestLayout();
    } else if (typed == null) {
      editor.open(row, column, grid.model().editText(row, column), CellEditor.Mode.KEEP);
    } else {
      editor.open(row, column, typed, CellEditor.Mode.REPLACE);
    }
  }

  void clear() {
    withRange(grid.actions()::clear);
  }

  void copy() {
    withRange(range -> GridClipboard.copy(grid.model(), range));
  }

  void cut() {
    copy();
    clear();
  }

  void paste() {
    withRange(range -> GridClipboard.paste(range, grid.actions()::paste));
  }

  /** Fills only the cells that have no score. */
  void pasteIntoEmpty() {
    withRange(range -> GridClipboard.paste(range, grid.actions()::pasteIntoEmpty));
  }

  void sort(RowSort.Key key) {
    grid.actions().sort(key, selection.column());
  }

  void hide() {
    withRange(grid.actions()::hide);
  }

  void moveColumn(boolean right) {
    grid.actions().moveColumn(selection.column(), right);
  }

  /** Makes the selected columns wider or narrower, all as wide as the cursor's then is. */
  void widen(boolean wider) {
    withRange(
        range -> {
          double now = owner.viewport().columns().size(selection.column());
          owner.viewport().fit().set(range, now + (wider ? WIDER : -WIDER));
        });
  }

  /** Makes the selected columns as wide as what is in them. */
  void fit() {
    withRange(owner.viewport().fit()::fit);
  }

  void zoom(KeyCode key) {
    owner.zoom().step(key != KeyCode.MINUS && key != KeyCode.SUBTRACT);
  }

  void resend() {
    withRange(grid.actions()::resend);
  }

  void undo() {
    grid.actions().undo();
  }

  void redo() {
    grid.actions().redo();
  }

  void details() {
    grid.actions().details(selection.row(), selection.column());
  }

  /** Shows everything about the cursor's assignment that its head has no room for. */
  void card() {
    owner.showCard(selection.column());
  }

  void comment() {
    grid.actions().comment(selection.row(), selection.column());
  }

  void revealCursor() {
    owner.revealCell(selection.row(), selection.column());
  }

  private void go(int row, int column, boolean extend) {
    if (extend) {
      selection.extendTo(row, column);
      owner.revealCell(selection.tipRow(), selection.tipColumn());
    } else {
      selection.moveTo(row, column);
      revealCursor();
    }
  }

  private int fromRow(boolean extend) {
    return extend ? selection.tipRow() : selection.row();
  }

  private int fromColumn(boolean extend) {
    return extend ? selection.tipColumn() : selection.column();
  }

  private void withRange(Consumer<CellRange> action) {
    CellRange range = selection.range();
    if (range != null) {
      action.accept(range);
    }
  }
}
