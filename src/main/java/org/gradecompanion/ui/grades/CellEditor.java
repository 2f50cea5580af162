package org.gradecompanion.ui.grades;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.gradecompanion.model.CellId;
import org.jspecify.annotations.Nullable;

/**
 * The one text field that lies over the cell being edited. What is typed leaves it only by being
 * taken or by Esc: a rejected text stays, marked, with the reason beneath.
 */
final class CellEditor {
  /** How the editor was opened, which decides what the arrow keys do. */
  enum Mode {
    /** By typing: arrows take the text and move on. */
    REPLACE,
    /** By F2 or a double click: arrows move the caret. */
    KEEP
  }

  private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");

  private final GradeGrid owner;
  private final GridContext grid;
  private final ReasonBubble bubble;
  private final TextField field = new TextField();
  private boolean open;
  private int row;
  private int column;
  private @Nullable CellId cell;
  private Mode mode = Mode.REPLACE;
  private String before = "";

  CellEditor(GradeGrid owner, GridContext grid, ReasonBubble bubble) {
    this.owner = owner;
    this.grid = grid;
    this.bubble = bubble;
    field.getStyleClass().add("cell-editor");
    field.setManaged(false);
    field.setVisible(false);
    field.textProperty().addListener((observable, was, now) -> changed(now));
    field
        .focusedProperty()
        .addListener(
            (observable, was, focused) -> {
              if (!focused && open && !ownsFocus()) {
                commit();
              }
            });
  }

  TextField field() {
    return field;
  }

  boolean isOpen() {
    return open;
  }

  Mode mode() {
    return mode;
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  /** F2 within an edit changes what the arrows do, as in a spreadsheet. */
  void toggleMode() {
    mode = mode == Mode.REPLACE ? Mode.KEEP : Mode.REPLACE;
  }

  /**
   * Opens over a cell.
   *
   * @param text the first character typed, or the value to keep
   */
  void open(int atRow, int atColumn, String text, Mode how) {
    bubble.hide();
    row = atRow;
    column = atColumn;
    cell = grid.model().cellAt(row, column).orElse(null);
    mode = how;
    before = text;
    open = true;
    place();
    field.setVisible(true);
    field.setAccessibleText(grid.model().accessibleText(row, column));
    // Focus first: a text field selects its text on gaining focus, and the next key would replace
    // it.
    field.requestFocus();
    field.setText(text);
    if (how == Mode.KEEP) {
      field.selectAll();
    } else {
      field.end();
    }
    field.toFront();
  }

  /** Hands the text over; false when it was rejected and the editor stays open. */
  boolean commit() {
    if (open && isUntouched()) {
      close();
    }
    return commit(text -> grid.actions().commitText(row, column, text));
  }

  /** Hands the text to something else than the cell; false when it was rejected. */
  boolean commit(Function<String, EntryResult> taker) {
    if (!open) {
      return true;
    }
    EntryResult result = taker.apply(field.getText());
    if (result instanceof EntryResult.Rejected rejected) {
      reject(rejected.reason());
      return false;
    }
    close();
    owner.viewport().showCell(row, column);
    return true;
  }

  /** Forgets the text. */
  void cancel() {
    if (open) {
      close();
    }
  }

  /**
   * The sheet changed under the editor: the text is for the same student and assignment, wherever
   * they are now, and for no other.
   */
  void follow() {
    if (!open) {
      return;
    }
    CellRange now = cell == null ? null : grid.model().placeOf(cell).orElse(null);
    if (now == null) {
      boolean typed = !isUntouched();
      close();
      if (typed) {
        grid.actions().lost(field.getText());
      }
    } else {
      row = now.top();
      column = now.left();
      place();
    }
  }

  /** The cell may have been scrolled away since. */
  void reveal() {
    if (open) {
      owner.revealCell(row, column);
    }
  }

  /** Brings the keyboard here, and the cursor: what is done with the text is done at its cell. */
  void focus() {
    if (!grid.selection().contains(row, column)) {
      grid.selection().moveTo(row, column);
    }
    reveal();
    field.requestFocus();
    field.end();
  }

  /** Lies over its cell, wherever that is now. */
  void place() {
    if (open) {
      owner.viewport().place(field, CellRange.single(row, column));
    }
  }

  /** Opened to be looked at, and nothing was changed. */
  private boolean isUntouched() {
    return mode == Mode.KEEP && field.getText().equals(before);
  }

  private void reject(String reason) {
    field.pseudoClassStateChanged(REJECTED, true);
    field.setAccessibleHelp(reason);
    bubble.show(reason);
    owner.revealCell(row, column);
  }

  private void changed(String text) {
    clearRejection();
    String becomes = open ? grid.model().preview(row, column, text) : null;
    if (becomes != null) {
      field.setAccessibleHelp(becomes);
      bubble.hint(becomes);
      owner.requestLayout();
    }
  }

  private void clearRejection() {
    if (open) {
      field.pseudoClassStateChanged(REJECTED, false);
      field.setAccessibleHelp(null);
      bubble.hide();
    }
  }

  private void close() {
    clearRejection();
    boolean hadFocus = ownsFocus();
    open = false;
    field.setVisible(false);
    if (hadFocus) {
      owner.requestFocus();
    }
  }

  /** Also true while another window is in front: then the edit simply waits. */
  private boolean ownsFocus() {
    Scene scene = field.getScene();
    return scene != null && scene.getFocusOwner() == field;
  }
}
