package org.gradecompanion.gradebook.paste;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
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
 * @param held the scores that are not blank
 * @param codes what is written for a flag
 * @param locale in which scores are written
 */
public record PasteGround(
    List<RosterRow> shownRows,
    List<BookColumn> shownColumns,
    List<RosterRow> roster,
    List<BookColumn> columns,
    Map<AssignmentId, Place> places,
    Map<CellId, Score> held,
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

  /**
   * What an open gradebook is now; called on its thread.
   *
   * @param whyLocked the sentence for an assignment that is locked
   */
  public static PasteGround of(
      OpenBook book,
      List<RosterRow> shownRows,
      List<BookColumn> shownColumns,
      Function<HeaderView, Message> whyLocked,
      Locale locale) {
    Map<AssignmentId, Place> places = new HashMap<>();
    Map<CellId, Score> held = new HashMap<>();
    for (BookColumn column : book.columns()) {
      for (AssignmentRecord record : column.members()) {
        Assignment assignment = record.assignment();
        HeaderView header = book.header(assignment.id());
        var facts = book.rules(assignment.section()).facts();
        places.put(
            assignment.id(),
            new Place(
                assignment.points(),
                facts.profile().scores().refusesOverMaximum() ? facts.maximum(assignment) : null,
                header.state() == CellState.LOCKED ? whyLocked.apply(header) : null));
      }
      for (RosterRow row : book.rows()) {
        cell(row, column)
            .ifPresent(
                cell -> {
                  Score score = book.cell(cell).score();
                  if (!score.isBlank()) {
                    held.put(cell, score);
                  }
                });
      }
    }
    return new PasteGround(
        List.copyOf(shownRows),
        List.copyOf(shownColumns),
        book.rows(),
        book.columns(),
        places,
        held,
        ScoreCodes.under(book.rules().facts().profile()),
        locale);
  }

  /** Empty where the assignment was not given to the row's section. */
  static Optional<CellId> cell(RosterRow row, BookColumn column) {
    return column
        .member(row.section().id())
        .map(record -> new CellId(record.assignment().id(), row.student().id()));
  }

  /** What a cell holds. */
  public Score score(CellId cell) {
    return held.getOrDefault(cell, Score.BLANK);
  }

  /** What there is to know of an assignment; empty when it was removed meanwhile. */
  Optional<Place> place(CellId cell) {
    return Optional.ofNullable(places.get(cell.assignment()));
  }
}
