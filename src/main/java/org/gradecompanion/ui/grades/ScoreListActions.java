package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gradecompanion.gradebook.paste.Tsv;
import org.gradecompanion.model.Flag;

/** What the keys can make the score list do with the selected students of its assignment. */
final class ScoreListActions {
  private final ScoreListViewModel list;
  private final GradeGridAdapter grid;
  private final ScoreListEntry entry;

  ScoreListActions(ScoreListViewModel list, GradeGridAdapter grid, ScoreListEntry entry) {
    this.list = list;
    this.grid = grid;
    this.entry = entry;
  }

  /** Begins a score with its first character. */
  void type(String first) {
    at((row, column) -> entry.type(row, column, first));
  }

  /** Begins with the score that is there. */
  void edit() {
    at(entry::keep);
  }

  /**
   * A sign of the number pad that stands for something: * late and / missing as everywhere, +
   * exempt, - forgets what was typed or goes back a student.
   *
   * @return whether it does
   */
  boolean pad(String sign) {
    switch (sign) {
      case "*" -> mark(Flag.LATE);
      case "/" -> mark(Flag.MISSING);
      case "+" -> mark(Flag.EXEMPT);
      case "-" -> back();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void mark(Flag flag) {
    at((row, column) -> entry.mark(row, column, flag));
  }

  private void back() {
    if (entry.isOpen()) {
      entry.cancel();
    } else {
      list.next(false);
    }
  }

  void clear() {
    with(grid::clear);
  }

  /** The selected scores as a spreadsheet takes them. */
  String copied() {
    List<List<String>> texts = new ArrayList<>();
    with(
        range -> {
          for (int row = range.top(); row <= range.bottom(); row++) {
            texts.add(List.of(grid.editText(row, range.left())));
          }
        });
    return texts.isEmpty() ? "" : Tsv.format(texts);
  }

  /**
   * @param onlyEmpty cells that hold something keep it
   */
  void paste(String text, boolean onlyEmpty) {
    List<List<String>> block = Tsv.parse(text);
    if (!block.isEmpty()) {
      with(
          range -> {
            if (onlyEmpty) {
              grid.pasteIntoEmpty(block, range);
            } else {
              grid.paste(block, range);
            }
          });
    }
  }

  /** Puts what is being typed into every selected line, or into the empty ones. */
  void fill(boolean onlyEmpty) {
    with(range -> entry.commit((row, text) -> grid.fill(text, range, onlyEmpty)));
  }

  /** Repeats the first selected line in the others. */
  void fillDown(boolean onlyEmpty) {
    with(
        range -> {
          if (range.rows() > 1) {
            tell(grid.fillDown(range, onlyEmpty));
          }
        });
  }

  /** Moves the scores from the cursor on by one student. */
  void shift(boolean down) {
    at((row, column) -> tell(grid.shift(row, column, down)));
  }

  void selectAll() {
    list.selection().widenToColumns();
  }

  /** Back to one selected line; false when there already was only one. */
  boolean collapse() {
    if (list.selection().isSingle()) {
      return false;
    }
    list.selection().collapse();
    return true;
  }

  void resend() {
    with(grid::resend);
  }

  void details() {
    at(grid::details);
  }

  void comment() {
    at(grid::comment);
  }

  void undo() {
    grid.undo();
  }

  void redo() {
    grid.redo();
  }

  private void tell(EntryResult result) {
    if (result instanceof EntryResult.Rejected rejected) {
      entry.say(rejected.reason());
    }
  }

  private void with(Consumer<CellRange> deed) {
    CellRange range = list.selection().range();
    if (range != null) {
      deed.accept(range);
    }
  }

  private void at(GridPlace deed) {
    if (!list.selection().isEmpty()) {
      deed.at(list.selection().row(), list.selection().column());
    }
  }

  /** Something to do with a cell, without an object for it. */
  @FunctionalInterface
  private interface GridPlace {
    void at(int row, int column);
  }
}
