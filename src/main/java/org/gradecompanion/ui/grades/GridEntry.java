package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Takes what is typed, pasted and cleared in the grid of one gradebook. */
final class GridEntry {
  private final OpenBook book;
  private final Desk desk;
  private final GridLayout layout;
  private final CellWords says;
  private final Dialogs dialogs;
  private final Words words;

  GridEntry(OpenGradebook open, GridLayout layout, CellWords says, Dialogs dialogs, Words words) {
    this.book = open.book();
    this.desk = open.desk();
    this.layout = layout;
    this.says = says;
    this.dialogs = dialogs;
    this.words = words;
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

  /** Clears a column's cells at once, and those of several after asking. */
  void clear(CellRange range) {
    List<CellId> cells =
        layout.cells(range).stream().filter(cell -> refusal(cell) == null).toList();
    if (range.columns() == 1) {
      desk.clear(cells);
      return;
    }
    long filled = cells.stream().filter(cell -> !book.cell(cell).score().isBlank()).count();
    dialogs
        .ask(
            new Question(
                words.say("grades.clear.title"),
                words.say("grades.clear.text", filled, range.columns()),
                words.say("grades.clear.yes", filled),
                words.say("common.cancel"),
                true))
        .thenAccept(
            yes -> {
              if (yes) {
                desk.clear(cells);
              }
            });
  }

  /** Enters a block that fits at once, and what fits of another after asking. */
  void paste(List<List<String>> block, CellRange range) {
    PastePlan plan = PastePlan.of(block, range, layout, this);
    if (plan.skipped().isEmpty()) {
      desk.enter(plan.scores(), HistoryEntry.Origin.PASTE);
      return;
    }
    dialogs
        .ask(
            new Question(
                words.say("grades.paste.title"),
                plan.summary(words),
                words.say("grades.paste.yes", plan.scores().size()),
                words.say("common.cancel"),
                false))
        .thenAccept(
            yes -> {
              if (yes) {
                desk.enter(plan.scores(), HistoryEntry.Origin.PASTE);
              }
            });
  }

  /** Reads a text for a cell, keeping the cell's comment. */
  ScoreEntry.Result read(CellId cell, String text) {
    return ScoreEntry.read(
        text,
        book.cell(cell).score().comment(),
        book.header(cell.assignment()).assignment().points(),
        words.locale());
  }

  Optional<CellId> cellAt(int row, int column) {
    return layout.cell(row, column);
  }

  /** Why a cell that is shown cannot be changed, or null when it can. */
  @Nullable String refusal(CellId cell) {
    return refusal(layout.rowOf(cell), layout.columnOf(cell.assignment()));
  }

  /** The same by its place, where there may be no cell: not every section has every assignment. */
  @Nullable String refusal(int row, int column) {
    RosterRow at = layout.rows().get(row);
    CellId cell = layout.cell(row, column).orElse(null);
    return cell == null
        ? words.say("grades.cell.not_given", at.section().label())
        : says.refusal(book, at.student(), book.header(cell.assignment()));
  }
}
