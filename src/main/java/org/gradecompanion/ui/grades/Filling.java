package org.gradecompanion.ui.grades;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Enters one score into many cells as one step. What a cell holds is replaced at once, since the
 * teacher chose so and undo brings it back; cells that cannot be changed are passed over and
 * counted. Comments belong to their cell and stay.
 */
final class Filling {
  private final OpenBook book;
  private final Desk desk;
  private final GridLayout layout;
  private final GridEntry entry;
  private final Dialogs dialogs;
  private final Words words;

  Filling(OpenGradebook open, GridLayout layout, GridEntry entry, Dialogs dialogs, Words words) {
    this.book = open.book();
    this.desk = open.desk();
    this.layout = layout;
    this.entry = entry;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** What one cell of a range gets, or null to leave it. */
  private interface Source {
    ScoreEntry.@Nullable Result of(int row, int column, CellId cell);
  }

  EntryResult with(String text, CellRange range, boolean onlyEmpty) {
    Map<AssignmentId, ScoreEntry.Result> read = new HashMap<>();
    return fill(
        range,
        onlyEmpty,
        (row, column, cell) ->
            commented(
                read.computeIfAbsent(cell.assignment(), each -> entry.read(cell, text)), cell));
  }

  /** What a text is for an assignment is the same for every student, but for the comment. */
  private ScoreEntry.Result commented(ScoreEntry.Result read, CellId cell) {
    return read instanceof ScoreEntry.Result.Accepted accepted
        ? new ScoreEntry.Result.Accepted(accepted.score().withComment(score(cell).comment()))
        : read;
  }

  EntryResult down(CellRange range, boolean onlyEmpty) {
    return fill(
        new CellRange(range.top() + 1, range.left(), range.bottom(), range.right()),
        onlyEmpty,
        (row, column, cell) -> repeated(range.top(), column, cell));
  }

  EntryResult right(CellRange range, boolean onlyEmpty) {
    return fill(
        new CellRange(range.top(), range.left() + 1, range.bottom(), range.right()),
        onlyEmpty,
        (row, column, cell) -> repeated(row, range.left(), cell));
  }

  /**
   * Moves a column's scores, from a row on, by one student.
   *
   * @param follow told the row of the score that was under the cursor
   */
  EntryResult shift(int row, int column, boolean down, IntConsumer follow) {
    String closed = entry.refusal(row, column);
    if (closed != null) {
      return EntryResult.rejected(closed);
    }
    ColumnShift shift = ColumnShift.of(book, layout, entry, row, column, down);
    if (shift.refusal() != null) {
      return EntryResult.rejected(words.say(shift.refusal()));
    }
    desk.enter(shift.scores());
    dialogs.mention(
        words.say(down ? "grades.shift.done.down" : "grades.shift.done.up", shift.count()));
    follow.accept(shift.cursor());
    return EntryResult.accepted();
  }

  /** Blanks repeat nothing: a gap never wipes a score. */
  private ScoreEntry.@Nullable Result repeated(int row, int column, CellId into) {
    Score from = layout.cell(row, column).map(this::score).orElse(Score.BLANK);
    return isEmpty(from)
        ? null
        : new ScoreEntry.Result.Accepted(from.withComment(score(into).comment()));
  }

  private EntryResult fill(CellRange range, boolean onlyEmpty, Source source) {
    Map<CellId, Score> scores = new LinkedHashMap<>();
    int closed = 0;
    int taken = 0;
    boolean same = false;
    OpenCells open = new OpenCells(book, layout);
    for (int column = range.left(); column <= range.right(); column++) {
      for (int row = range.top(); row <= range.bottom(); row++) {
        CellId cell = open.at(row, column);
        if (cell == null) {
          closed++;
        } else if (onlyEmpty && !isEmpty(score(cell))) {
          taken++;
        } else {
          ScoreEntry.Result read = source.of(row, column, cell);
          if (read instanceof ScoreEntry.Result.Rejected rejected) {
            return EntryResult.rejected(words.say(rejected.why()));
          }
          if (read instanceof ScoreEntry.Result.Accepted accepted) {
            if (accepted.score().equals(score(cell))) {
              same = true;
            } else {
              scores.put(cell, accepted.score());
            }
          }
        }
      }
    }
    if (scores.isEmpty() && same) {
      return EntryResult.accepted();
    }
    if (scores.isEmpty()) {
      boolean all = closed == range.rows() * range.columns();
      return EntryResult.rejected(words.say(why(all, taken > 0)));
    }
    desk.enter(scores);
    dialogs.mention(words.say("grades.fill.done", scores.size(), closed));
    return EntryResult.accepted();
  }

  private static String why(boolean closed, boolean taken) {
    if (closed) {
      return "grades.fill.closed";
    }
    return taken ? "grades.fill.taken" : "grades.fill.nothing";
  }

  /**
   * What a percentage that is being typed would become, in words; null for any other text, since
   * that says itself what it is.
   */
  @Nullable String preview(CellId cell, String text) {
    BigDecimal of = book.header(cell.assignment()).assignment().points();
    String becomes = PercentWords.of(text, entry.read(cell, text), of, words);
    return becomes.isEmpty() ? null : becomes;
  }

  private Score score(CellId cell) {
    return book.score(cell);
  }

  /** A comment alone is no score. */
  private static boolean isEmpty(Score score) {
    return score.points() == null && score.flags().isEmpty();
  }
}
