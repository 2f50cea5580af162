package org.gradecompanion.ui.grades;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Shows an open gradebook in the grid: a row is a student, a column an assignment. Front executor's
 * thread only.
 */
public final class GradeGridAdapter implements GridModel, GridActions, BookListener {
  private final Words words;
  private final Phrases phrases;
  private final CellWords says;
  private final Dialogs dialogs;
  private final GradeDesk desk;
  private final GridLayout layout = new GridLayout();
  private final Map<AssignmentId, ColumnHead> heads = new LinkedHashMap<>();
  private @Nullable OpenGradebook open;
  private @Nullable GridEntry entry;
  private @Nullable GridScreen screen;
  private @Nullable CellId cursor;

  GradeGridAdapter(Phrases phrases, Dialogs dialogs, GradeDesk desk) {
    this.words = phrases.words();
    this.phrases = phrases;
    this.says = new CellWords(phrases);
    this.dialogs = dialogs;
    this.desk = desk;
  }

  /** Where to draw; null when the grid leaves the screen. */
  void setScreen(@Nullable GridScreen screen) {
    this.screen = screen;
  }

  /** Shows another gradebook, or none. */
  void show(@Nullable OpenGradebook next) {
    if (open != null) {
      open.book().removeListener(this);
    }
    open = next;
    entry = next == null ? null : new GridEntry(next, layout, says, dialogs, words);
    if (next != null) {
      next.book().addListener(this);
    }
    rebuild();
  }

  /** Which rows and columns are shown. */
  void setFilter(GridLayout.Filter filter) {
    layout.setFilter(filter);
    rebuild();
  }

  GridLayout layout() {
    return layout;
  }

  /**
   * The cursor moved: after the rows or columns change it stays with its student and assignment.
   */
  void setCursor(int row, int column) {
    cursor = layout.cell(row, column).orElse(null);
  }

  /** The cell that is shown there, if any. */
  public Optional<CellId> cellAt(int row, int column) {
    return layout.cell(row, column);
  }

  /** Puts the cursor on a cell, or on the first cell of an assignment, if it is shown. */
  void jumpTo(SyncKey key) {
    int column = layout.columnOf(key.assignment());
    int row = key instanceof CellId cell ? layout.rowOf(cell.student()) : 0;
    if (screen != null && row >= 0 && column >= 0) {
      screen.moveTo(row, column);
    }
  }

  /** Puts the cursor on a student's row. */
  void jumpTo(int row, int column) {
    if (screen != null && row < rowCount() && columnCount() > 0) {
      screen.moveTo(row, Math.max(0, column));
    }
  }

  @Override
  public void cellsChanged(Collection<CellId> cells) {
    if (screen == null) {
      return;
    }
    for (CellId cell : cells) {
      int row = layout.rowOf(cell.student());
      int column = layout.columnOf(cell.assignment());
      if (row >= 0 && column >= 0) {
        screen.cell(row, column);
      }
    }
    if (countsMissing()) {
      cells.forEach(cell -> heads.remove(cell.assignment()));
      screen.heads();
    }
  }

  /** Whether a column's head says who has no score there. */
  private boolean countsMissing() {
    OpenBook book = book();
    return book != null && book.rules().facts().profile().scores().zeroForUnsubmitted();
  }

  @Override
  public void columnsChanged() {
    List<AssignmentId> before = layout.columns();
    heads.clear();
    layout.arrange(book());
    if (screen != null && before.equals(layout.columns())) {
      screen.content();
    } else {
      redrawAll();
    }
  }

  @Override
  public void rosterChanged() {
    rebuild();
  }

  @Override
  public int rowCount() {
    return layout.rows().size();
  }

  @Override
  public int columnCount() {
    return layout.columns().size();
  }

  @Override
  public String rowName(int row) {
    return layout.rows().get(row).listName();
  }

  @Override
  public String rowNumber(int row) {
    return layout.rows().get(row).number();
  }

  @Override
  public @Nullable String rowTip(int row) {
    return says.student(layout.rows().get(row));
  }

  @Override
  public boolean rowLocked(int row) {
    return layout.rows().get(row).lock().locked();
  }

  @Override
  public ColumnHead head(int column) {
    return heads.computeIfAbsent(
        layout.columns().get(column), id -> ColumnHeads.of(needBook(), id, phrases, says.states()));
  }

  @Override
  public String text(int row, int column) {
    return view(row, column).score().earned().map(phrases::points).orElse("");
  }

  @Override
  public List<String> tags(int row, int column) {
    return FlagTags.of(view(row, column).score().flags());
  }

  @Override
  public CellState state(int row, int column) {
    return view(row, column).state();
  }

  @Override
  public String editText(int row, int column) {
    return ScoreEntry.write(view(row, column).score(), words.locale());
  }

  @Override
  public @Nullable String refusal(int row, int column) {
    return needEntry().refusal(id(row, column));
  }

  @Override
  public boolean quiet(int row, int column) {
    return head(column).locked();
  }

  @Override
  public @Nullable Severity note(int row, int column) {
    return CellWords.note(view(row, column));
  }

  @Override
  public @Nullable String tip(int row, int column) {
    return says.tip(needBook(), view(row, column));
  }

  @Override
  public String accessibleText(int row, int column) {
    return says.spoken(
        needBook(),
        layout.rows().get(row),
        view(row, column),
        needBook().header(id(row, column).assignment()));
  }

  @Override
  public EntryResult commitText(int row, int column, String text) {
    return needEntry().type(id(row, column), text);
  }

  @Override
  public void clear(CellRange range) {
    needEntry().clear(range);
  }

  @Override
  public void paste(List<List<String>> block, CellRange range) {
    needEntry().paste(block, range);
  }

  @Override
  public void undo() {
    desk.undo();
  }

  @Override
  public void redo() {
    desk.redo();
  }

  @Override
  public void editAssignment(int column) {
    desk.editAssignment(layout.columns().get(column));
  }

  @Override
  public void resend(CellRange range) {
    desk.resend(Resends.in(needBook(), layout, range));
  }

  @Override
  public void details(int row, int column) {
    desk.inspect(id(row, column));
  }

  private void rebuild() {
    heads.clear();
    layout.arrange(book());
    redrawAll();
  }

  private void redrawAll() {
    if (screen != null) {
      CellId at = cursor;
      screen.all(
          at == null ? 0 : Math.max(0, layout.rowOf(at.student())),
          at == null ? 0 : Math.max(0, layout.columnOf(at.assignment())));
    }
  }

  private CellId id(int row, int column) {
    return layout.cell(row, column).orElseThrow();
  }

  private CellView view(int row, int column) {
    return needBook().cell(id(row, column));
  }

  private @Nullable OpenBook book() {
    return open == null ? null : open.book();
  }

  private OpenBook needBook() {
    if (open == null) {
      throw new IllegalStateException("no gradebook is open");
    }
    return open.book();
  }

  private GridEntry needEntry() {
    if (entry == null) {
      throw new IllegalStateException("no gradebook is open");
    }
    return entry;
  }
}
