package org.gradecompanion.gradebook.paste;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/**
 * A gradebook at the moment of a paste. It does not change and belongs to no thread, so that a plan
 * for a large block can be made beside the window.
 *
 * @param shownRows the rows in the order in which they are shown, without those that a filter hides
 * @param shownColumns the columns in the order in which they are shown
 * @param roster every row of the gradebook
 * @param columns every column
 * @param places what there is to know of each section's assignment
 * @param scores what each cell holds
 * @param codes what is written for a flag
 * @param locale in which scores are written
 */
public record PasteGround(
    List<RosterRow> shownRows,
    List<BookColumn> shownColumns,
    List<RosterRow> roster,
    List<BookColumn> columns,
    Map<AssignmentId, Place> places,
    Function<CellId, Score> scores,
    ScoreCodes codes,
    Locale locale) {

  /**
   * An assignment as a place for scores.
   *
   * @param points of which a percentage is taken
   * @param ceiling the most that PowerTeacher takes, or null when it takes more than the points
   * @param locked why its scores cannot be changed, or null when they can
   */
  public record Place(BigDecimal points, @Nullable BigDecimal ceiling, @Nullable Message locked) {}

  /** Empty where the assignment was not given to the row's section. */
  static Optional<CellId> cell(RosterRow row, BookColumn column) {
    return column
        .member(row.section().id())
        .map(record -> new CellId(record.assignment().id(), row.student().id()));
  }

  /** What a cell holds. */
  public Score score(CellId cell) {
    return scores.apply(cell);
  }

  /** What there is to know of an assignment; empty when it was removed meanwhile. */
  Optional<Place> place(CellId cell) {
    return Optional.ofNullable(places.get(cell.assignment()));
  }
}
