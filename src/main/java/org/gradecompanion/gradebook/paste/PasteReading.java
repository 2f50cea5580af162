package org.gradecompanion.gradebook.paste;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/**
 * Reads what an open gradebook holds at the moment of a paste: all of it in several turns, so that
 * a large one holds nobody up, or only what a small paste asks for. Confined to the gradebook's
 * thread.
 */
public final class PasteReading {
  /** As many cells are read in one turn. */
  private static final int TURN = 5_000;

  private final OpenBook book;
  private final List<RosterRow> shownRows;
  private final List<BookColumn> shownColumns;
  private final Function<HeaderView, Message> whyLocked;
  private final Locale locale;
  private final List<BookColumn> columns;
  private final Map<CellId, Score> read = new HashMap<>();
  private final Set<AssignmentId> whole = new HashSet<>();
  private int next;

  /**
   * @param shownRows the rows in the order in which they are shown
   * @param shownColumns the columns in the order in which they are shown
   * @param whyLocked the sentence for an assignment that is locked
   */
  public PasteReading(
      OpenBook book,
      List<RosterRow> shownRows,
      List<BookColumn> shownColumns,
      Function<HeaderView, Message> whyLocked,
      Locale locale) {
    this.book = book;
    this.shownRows = List.copyOf(shownRows);
    this.shownColumns = List.copyOf(shownColumns);
    this.whyLocked = whyLocked;
    this.locale = locale;
    this.columns = book.columns();
  }

  /** Reads on for one turn; answers whether that was the last. */
  public boolean on() {
    int room = TURN;
    for (; next < columns.size() && room > 0; next++) {
      BookColumn column = columns.get(next);
      column.members().forEach(member -> whole.add(member.assignment().id()));
      for (RosterRow row : book.rows()) {
        PasteGround.cell(row, column).ifPresent(this::read);
      }
      room -= book.rows().size();
    }
    return isDone();
  }

  public boolean isDone() {
    return next == columns.size();
  }

  /** How much of it was read, from 0 to 1. */
  public double part() {
    return columns.isEmpty() ? 1 : (double) next / columns.size();
  }

  private void read(CellId cell) {
    Score score = book.score(cell);
    if (!score.isBlank()) {
      read.put(cell, score);
    }
  }

  /** Whether any of these cells was read and holds something else by now. */
  public boolean isOutdated(Collection<CellId> cells) {
    return cells.stream()
        .anyMatch(
            cell ->
                (whole.contains(cell.assignment()) || read.containsKey(cell))
                    && !book.score(cell).equals(read.getOrDefault(cell, Score.BLANK)));
  }

  /** All of it, after the last turn; of no thread. */
  public PasteGround whole() {
    return ground(cell -> read.getOrDefault(cell, Score.BLANK));
  }

  /** What is asked for is read then, and once; of the gradebook's thread. */
  public PasteGround asAsked() {
    return ground(cell -> read.computeIfAbsent(cell, book::score));
  }

  private PasteGround ground(Function<CellId, Score> scores) {
    Map<AssignmentId, PasteGround.Place> places = new HashMap<>();
    for (BookColumn column : columns) {
      for (AssignmentRecord record : column.members()) {
        places.put(record.assignment().id(), place(record.assignment()));
      }
    }
    return new PasteGround(
        shownRows,
        shownColumns,
        book.rows(),
        columns,
        places,
        scores,
        ScoreCodes.under(book.rules().facts().profile()),
        locale);
  }

  private PasteGround.Place place(Assignment assignment) {
    HeaderView header = book.header(assignment.id());
    var facts = book.rules(assignment.section()).facts();
    return new PasteGround.Place(
        assignment.points(),
        facts.profile().scores().refusesOverMaximum() ? facts.maximum(assignment) : null,
        header.state() == CellState.LOCKED ? whyLocked.apply(header) : null);
  }
}
