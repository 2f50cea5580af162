package org.gradecompanion.ui.grades;

import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What is being typed into a line of the score list. It is taken by the rules of the grid, because
 * the grid takes it; a text that is refused stays, with the reason.
 */
final class ScoreListEntry {
  private final GradeGridAdapter grid;
  private final Function<Flag, String> codes;
  private final Locale locale;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private int row;
  private int column;
  private @Nullable CellId cell;
  private boolean keeping;
  private String before = "";

  /**
   * @param codes what is typed for a flag
   */
  ScoreListEntry(GradeGridAdapter grid, Function<Flag, String> codes, Locale locale) {
    this.grid = grid;
    this.codes = codes;
    this.locale = locale;
    text.addListener((observable, was, now) -> changed(now));
  }

  StringProperty textProperty() {
    return text;
  }

  /** Whether something is being typed. */
  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Whether what was typed was refused, and why is said. */
  ReadOnlyBooleanProperty refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** What there is to say about the line of the cursor: a reason, or what a text becomes. */
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  boolean isOpen() {
    return open.get();
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  /** Whether the arrow keys move the caret, and not to another line. */
  boolean isKeeping() {
    return keeping;
  }

  void toggleKeeping() {
    keeping = !keeping;
  }

  /** Begins with the first character instead of what is there. */
  void type(int atRow, int atColumn, String first) {
    begin(atRow, atColumn, first, false);
  }

  /** Begins with what is there. */
  void keep(int atRow, int atColumn) {
    begin(atRow, atColumn, grid.editText(atRow, atColumn), true);
  }

  /** Adds a mark to what is typed or there, or takes it away again. */
  void mark(int atRow, int atColumn, Flag flag) {
    String code = codes.apply(flag);
    String now = isOpen() ? text.get() : grid.editText(atRow, atColumn);
    List<String> words = Arrays.asList(now.strip().split("\\s+"));
    boolean there = words.stream().anyMatch(code::equalsIgnoreCase);
    String next =
        there
            ? String.join(" ", words.stream().filter(w -> !code.equalsIgnoreCase(w)).toList())
            : (now.strip() + " " + code).strip();
    if (isOpen()) {
      text.set(next);
    } else {
      begin(atRow, atColumn, next, false);
    }
  }

  /** The decimal sign here, whatever stands on the key. */
  String decimalSign() {
    return String.valueOf(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }

  /** Hands the text over; false when it was refused and stays. */
  boolean commit() {
    if (isOpen() && isUntouched()) {
      close();
    }
    return commit((at, typed) -> grid.commitText(at, column, typed));
  }

  /** Hands the text to something else than its line; false when it was refused. */
  boolean commit(BiFunction<Integer, String, EntryResult> taker) {
    if (!isOpen()) {
      return true;
    }
    if (taker.apply(row, text.get()) instanceof EntryResult.Rejected rejected) {
      refused.set(true);
      said.set(rejected.reason());
      return false;
    }
    close();
    return true;
  }

  /** Forgets the text. */
  void cancel() {
    if (isOpen()) {
      close();
    }
  }

  /** The students or assignments changed: the same line may be elsewhere now, or gone. */
  void follow() {
    if (!isOpen()) {
      return;
    }
    CellRange now = cell == null ? null : grid.placeOf(cell).orElse(null);
    if (now == null) {
      String typed = isUntouched() ? "" : text.get();
      close();
      grid.lost(typed);
    } else {
      row = now.top();
      column = now.left();
    }
  }

  /** Says something about the line of the cursor, until something happens to it. */
  void say(String what) {
    said.set(what);
  }

  /** Opened to be looked at, and nothing was changed. */
  private boolean isUntouched() {
    return keeping && text.get().equals(before);
  }

  private void begin(int atRow, int atColumn, String with, boolean keep) {
    String refusal = grid.refusal(atRow, atColumn);
    if (refusal != null) {
      said.set(refusal);
      return;
    }
    row = atRow;
    column = atColumn;
    cell = grid.cellAt(atRow, atColumn).orElse(null);
    keeping = keep;
    before = with;
    open.set(true);
    text.set(with);
    changed(with);
  }

  private void changed(String typed) {
    refused.set(false);
    String becomes = isOpen() ? preview(typed) : null;
    said.set(becomes == null ? "" : becomes);
  }

  private @Nullable String preview(String typed) {
    return grid.preview(row, column, typed);
  }

  private void close() {
    open.set(false);
    text.set("");
    refused.set(false);
    said.set("");
  }
}
