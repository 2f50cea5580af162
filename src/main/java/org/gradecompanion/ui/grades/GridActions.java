package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.Map;

/**
 * What a teacher asks of the grid. Every method is called on the JavaFX thread and must return at
 * once; what changed is shown after the {@link GradeGrid} is told to refresh.
 */
public interface GridActions {
  /** Takes the text typed into one cell, or says why not. */
  EntryResult commitText(int row, int column, String text);

  /** A text that was being typed has no place any more: what it was for is not shown now. */
  void lost(String text);

  /** Removes scores and flags; asking first, where that is wise, is up to the receiver. */
  void clear(CellRange range);

  /**
   * Writes a block of texts, top-left at the range's top-left. A single text is meant for every
   * cell of the range. The block may reach beyond the grid: the receiver says what it leaves out.
   *
   * @param block rows of texts, as a spreadsheet gives them; rows may differ in length
   */
  void paste(List<List<String>> block, CellRange range);

  /** The same, but only into cells without a score. */
  void pasteIntoEmpty(List<List<String>> block, CellRange range);

  void undo();

  void redo();

  /**
   * Puts one text into every cell of the range that can be changed.
   *
   * @param onlyEmpty cells that hold points or a flag keep them
   */
  EntryResult fill(String text, CellRange range, boolean onlyEmpty);

  /** Repeats the first row of the range in its other rows; blanks repeat nothing. */
  EntryResult fillDown(CellRange range, boolean onlyEmpty);

  /** Repeats the first column of the range in its other columns; blanks repeat nothing. */
  EntryResult fillRight(CellRange range, boolean onlyEmpty);

  /**
   * Moves a column's scores, from a row on, by one student; says why when one would have no place.
   */
  EntryResult shift(int row, int column, boolean down);

  /**
   * Sorts the rows, and keeps them so until the next time. What they are sorted by already turns
   * round, unless scores have changed the order since.
   *
   * @param column whose scores, where the key is {@link RowSort.Key#ASSIGNMENT}; else any number
   */
  void sort(RowSort.Key key, int column);

  /** Hides the columns of the range; they can be shown again. */
  void hide(CellRange range);

  /** Moves a column by one place. */
  void moveColumn(int column, boolean right);

  /**
   * Moves the columns of the range together.
   *
   * @param before the column that they come to stand before; as many as there are, for the end
   */
  void moveColumns(CellRange range, int before);

  /**
   * Makes columns as wide as told.
   *
   * @param widths by column, in pixels as designed, 76 to 480; 0 for the usual width
   */
  void setWidths(Map<Integer, Double> widths);

  /** Opens the assignment of a column for changing. */
  void editAssignment(int column);

  /** Sends again what was not sent within the range. */
  void resend(CellRange range);

  /**
   * Goes to a cell that needs a person and is out of sight, and shows it.
   *
   * @return false where there is none
   */
  boolean showAttention();

  /** Shows everything known about one cell. */
  void details(int row, int column);

  /** Opens the comment of one cell. */
  void comment(int row, int column);
}
