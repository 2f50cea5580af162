package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.gradebook.Spread;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the grid shows. Rows are students, columns assignments, both counted from 0.
 *
 * <p>The grid asks on the JavaFX thread, again and again while it scrolls, and only for what is
 * visible: answers must come from memory. What has no place to be seen (tips, accessible words) is
 * asked for only when someone looks. After anything changed, tell the grid: {@link
 * GradeGrid#refreshCell}, {@link GradeGrid#refreshColumns} or {@link GradeGrid#refreshAll()}.
 */
public interface GridModel {
  int rowCount();

  int columnCount();

  /** Who stands in a row: equal as long as it is the same student, wherever the row is. */
  Object rowKey(int row);

  /** Which assignment stands in a column: equal as long as it is the same, wherever it is. */
  Object columnKey(int column);

  /** Which cell stands there, to find it again after rows or columns moved; empty for none. */
  Optional<CellId> cellAt(int row, int column);

  /** The single cell where another stands now; empty while it is not shown. */
  Optional<CellRange> placeOf(CellId cell);

  /** The student's name as it is sorted, such as "Álvarez, Renée". */
  String rowName(int row);

  /** What stands in small beside the name: the student's number or section; possibly empty. */
  String rowNumber(int row);

  /** Whether sections stand beside the names in place of numbers. */
  default boolean severalSections() {
    return false;
  }

  /** What is shown when pointing at the name, or null for nothing. */
  default @Nullable String rowTip(int row) {
    return null;
  }

  /** Whether the student's scores stay here, locked on the roster. */
  default boolean rowLocked(int row) {
    return false;
  }

  /** What the student's scores come to. */
  default Mean rowMean(int row) {
    return Mean.NONE;
  }

  /** Whether the rows are sorted by what stands in a frozen column. */
  default Sorting sorting(RowSort.Key key) {
    return Sorting.NONE;
  }

  /** Whether the rows are sorted by the scores of a column. */
  default Sorting sorting(int column) {
    return Sorting.NONE;
  }

  ColumnHead head(int column);

  /** How wide the teacher made a column, in pixels as designed; 0 for the usual width. */
  default double columnWidth(int column) {
    return 0;
  }

  /** What the scores of a column come to. */
  default Mean columnMean(int column) {
    return Mean.NONE;
  }

  /** How the scores of a column are spread; asked for only when someone looks. */
  default Spread spread(int column) {
    return Spread.NONE;
  }

  /** The points as shown, such as "8.5", or empty for none. */
  String text(int row, int column);

  /**
   * Short flag codes such as "LA", usually none; the list should be shared, not built each time.
   */
  List<String> tags(int row, int column);

  CellState state(int row, int column);

  /** Whether the cell lies in a column that can no longer be changed, whatever its state. */
  default boolean quiet(int row, int column) {
    return state(row, column) == CellState.LOCKED;
  }

  /** What there is to know beside the state: that something changes, or a notice; null for none. */
  default @Nullable Severity note(int row, int column) {
    return null;
  }

  /** All of it that a cell shows, at the price of one question. */
  default CellFace face(int row, int column) {
    return new CellFace(
        state(row, column),
        text(row, column),
        tags(row, column),
        note(row, column),
        quiet(row, column),
        given(row, column));
  }

  /** What an editor that keeps the value starts with, and what copying gives: "17 LA". */
  default String editText(int row, int column) {
    String text = text(row, column);
    List<String> tags = tags(row, column);
    if (tags.isEmpty()) {
      return text;
    }
    return (text + " " + String.join(" ", tags)).strip();
  }

  /** Whether the cell holds points or a flag. */
  default boolean holds(int row, int column) {
    return !text(row, column).isEmpty() || !tags(row, column).isEmpty();
  }

  /** Whether Enter at the end of a column goes on in the next one. */
  default boolean wraps() {
    return false;
  }

  /**
   * What a text that is being typed would become, where that is not what it says: "85%" becomes
   * points. Null when there is nothing to add.
   */
  default @Nullable String preview(int row, int column, String text) {
    return null;
  }

  /** Whether there is such a cell: an assignment may be one of some students only. */
  default boolean given(int row, int column) {
    return true;
  }

  /** Why this cell cannot be changed, or null when it can. */
  default @Nullable String refusal(int row, int column) {
    return null;
  }

  /** What is shown when pointing at the cell: its state in words, or null for nothing. */
  @Nullable String tip(int row, int column);

  /**
   * For a screen reader, in this order: student, assignment, score of maximum, flags, state,
   * reason.
   */
  String accessibleText(int row, int column);
}
