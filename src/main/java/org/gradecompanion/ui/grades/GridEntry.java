package org.gradecompanion.ui.grades;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.gradebook.paste.PasteAnchor;
import org.gradecompanion.gradebook.paste.PasteBlock;
import org.gradecompanion.gradebook.paste.PasteReading;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.ui.paste.PasteJob;
import org.gradecompanion.ui.paste.PasteViewModel;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Takes what is typed, pasted and cleared in the grid of one gradebook. */
final class GridEntry {
  private final OpenGradebook open;
  private final OpenBook book;
  private final Desk desk;
  private final GridLayout layout;
  private final CellWords says;
  private final Dialogs dialogs;
  private final GradeDesk grades;
  private final Words words;

  GridEntry(
      OpenGradebook open, GridLayout layout, CellWords says, Dialogs dialogs, GradeDesk grades) {
    this.open = open;
    this.book = open.book();
    this.desk = open.desk();
    this.layout = layout;
    this.says = says;
    this.dialogs = dialogs;
    this.grades = grades;
    this.words = says.phrases().words();
  }

  EntryResult type(int row, int column, String text) {
    String refusal = refusal(row, column);
    if (refusal != null) {
      return EntryResult.rejected(refusal);
    }
    CellId cell = layout.cell(row, column).orElseThrow();
    ScoreEntry.Result read = read(cell, text);
    if (read instanceof ScoreEntry.Result.Rejected rejected) {
      return EntryResult.rejected(words.say(rejected.why()));
    }
    desk.enter(cell, ((ScoreEntry.Result.Accepted) read).score());
    return EntryResult.accepted();
  }

  /**
   * Clears score and flags of a column's cells at once, and of several columns' after asking.
   * Comments stay.
   */
  void clear(CellRange range) {
    Map<CellId, Score> cleared = new LinkedHashMap<>();
    OpenCells open = new OpenCells(book, layout);
    for (int column = range.left(); column <= range.right(); column++) {
      for (int row = range.top(); row <= range.bottom(); row++) {
        CellId cell = open.at(row, column);
        Score now = cell == null ? Score.BLANK : book.score(cell);
        if (cell != null && (now.points() != null || !now.flags().isEmpty())) {
          cleared.put(cell, Score.BLANK.withComment(now.comment()));
        }
      }
    }
    if (range.columns() == 1 || cleared.isEmpty()) {
      desk.enter(cleared);
      return;
    }
    dialogs
        .ask(
            new Question(
                words.say("grades.clear.title"),
                words.say("grades.clear.text", cleared.size(), range.columns()),
                words.say("grades.clear.yes", cleared.size()),
                words.say("common.cancel"),
                true))
        .thenAccept(
            yes -> {
              if (yes) {
                desk.enter(cleared);
              }
            });
  }

  /**
   * Enters a block that fits at once, and shows what would become of another.
   *
   * @param intoEmpty only cells without a score are to be filled
   */
  void paste(List<List<String>> block, CellRange range, boolean intoEmpty) {
    PasteBlock texts = PasteBlock.of(block);
    if (texts.isEmpty()) {
      return;
    }
    // The rows and columns as they are shown now, whatever is sorted or hidden meanwhile.
    List<RosterRow> rows = List.copyOf(layout.rows());
    List<BookColumn> columns = List.copyOf(layout.columns());
    PasteJob job =
        new PasteJob(
            () ->
                new PasteReading(
                    book, rows, columns, header -> says.locked(book, header), words.locale()),
            texts,
            new PasteAnchor(range.top(), range.left(), range.rows(), range.columns()),
            intoEmpty);
    new PasteViewModel(open, job, says.phrases(), dialogs, grades::look).begin();
  }

  /** Reads a text for a cell, keeping the cell's comment. */
  ScoreEntry.Result read(CellId cell, String text) {
    return ScoreEntry.read(
        text,
        book.score(cell).comment(),
        book.header(cell.assignment()).assignment().points(),
        ScoreCodes.under(book.rules().facts().profile()),
        words.locale());
  }

  /**
   * Why the cell at a place cannot be changed, or null when it can. There may be none: not every
   * section has every assignment.
   */
  @Nullable String refusal(int row, int column) {
    RosterRow at = layout.rows().get(row);
    CellId cell = layout.cell(row, column).orElse(null);
    return cell == null
        ? words.say("grades.cell.not_given", at.section().label())
        : says.refusal(book, at.student(), book.header(cell.assignment()));
  }
}
