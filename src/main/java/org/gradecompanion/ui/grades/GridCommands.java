package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.gradecompanion.gradebook.paste.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * What the keys and the mouse can make the grid do; see {@link GridKeys} for which key does what.
 */
final class GridCommands {
  private static final int NO_RUN = -1;

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

  /** Moves by rows and columns, or spans the selection by as many. */
  void move(int rows, int columns, boolean extend) {
    int row = extend ? selection.tipRow() : selection.row();
    int column = extend ? selection.tipColumn() : selection.column();
    goTo(clamp(row + (long) rows), clamp(column + (long) columns), extend);
  }

  void page(boolean down, boolean extend) {
    int distance = owner.pageRows();
    move(down ? distance : -distance, 0, extend);
  }

  void goTo(int row, int column, boolean extend) {
    tabRunStart = NO_RUN;
    go(row, column, extend);
  }

  /** Enter: below (or above), and back to where a run of Tab keys began. */
  void nextRow(boolean down) {
    int column = tabRunStart == NO_RUN ? selection.column() : tabRunStart;
    goTo(clamp(selection.row() + (down ? 1L : -1L)), column, false);
  }

  /** Tab: to the right (or left), remembering where the run began. */
  void nextColumn(boolean right) {
    int start = tabRunStart == NO_RUN ? selection.column() : tabRunStart;
    go(selection.row(), clamp(selection.column() + (right ? 1L : -1L)), false);
    tabRunStart = start;
  }

  /** To the next cell that needs a person; stays where there is none. */
  void attention(boolean forward) {
    CellRange found =
        AttentionSearch.find(grid.model(), selection.row(), selection.column(), forward);
    if (found != null) {
      goTo(found.top(), found.left(), false);
    }
  }

  void selectColumns() {
    selection.widenToColumns();
  }

  void selectRows() {
    selection.widenToRows();
  }

  void selectAll() {
    selection.selectAll();
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

  /** Puts what is being typed into the whole selection. */
  void commitToSelection() {
    String text = editor.field().getText();
    withRange(
        range -> {
          if (editor.commit() && !range.isSingle()) {
            grid.actions().paste(List.of(List.of(text)), range);
          }
        });
  }

  void clear() {
    withRange(grid.actions()::clear);
  }

  void copy() {
    withRange(
        range -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(Tsv.format(texts(range)));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  void cut() {
    copy();
    clear();
  }

  void paste() {
    withClipboard(grid.actions()::paste);
  }

  /** Fills only the cells that have no score. */
  void pasteIntoEmpty() {
    withClipboard(grid.actions()::pasteIntoEmpty);
  }

  /** Repeats the selection's first row in the rows below it. */
  void fillDown() {
    withRange(
        range -> {
          if (range.rows() > 1) {
            List<String> first = texts(range).get(0);
            grid.actions().paste(Collections.nCopies(range.rows(), first), range);
          }
        });
  }

  /** Repeats the selection's first column in the columns beside it. */
  void fillRight() {
    withRange(
        range -> {
          if (range.columns() > 1) {
            List<List<String>> block = new ArrayList<>();
            for (List<String> row : texts(range)) {
              block.add(Collections.nCopies(range.columns(), row.get(0)));
            }
            grid.actions().paste(block, range);
          }
        });
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

  private List<List<String>> texts(CellRange range) {
    List<List<String>> rows = new ArrayList<>(range.rows());
    for (int row = range.top(); row <= range.bottom(); row++) {
      List<String> texts = new ArrayList<>(range.columns());
      for (int column = range.left(); column <= range.right(); column++) {
        texts.add(grid.model().editText(row, column));
      }
      rows.add(texts);
    }
    return rows;
  }

  private void withClipboard(BiConsumer<List<List<String>>, CellRange> action) {
    String text = Clipboard.getSystemClipboard().getString();
    List<List<String>> block = text == null ? List.of() : Tsv.parse(text);
    if (!block.isEmpty()) {
      withRange(range -> action.accept(block, range));
    }
  }

  private void withRange(Consumer<CellRange> action) {
    CellRange range = selection.range();
    if (range != null) {
      action.accept(range);
    }
  }

  private static int clamp(long index) {
    return (int) Math.max(0, Math.min(index, Integer.MAX_VALUE));
  }
}
