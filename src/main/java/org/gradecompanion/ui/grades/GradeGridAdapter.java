package org.gradecompanion.ui.grades;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
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
  private final Map<AssignmentId, ColumnHead> heads = new HashMap<>();
  private @Nullable OpenGradebook open;
  private @Nullable GridEntry entry;
  private @Nullable Filling filling;
  private @Nullable GridScreen screen;
  private boolean wraps;
  private @Nullable RosterRow cursorRow;
  private @Nullable AssignmentId cursorColumn;

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
    entry = next == null ? null : new GridEntry(next, layout, says, dialogs, desk);
    if (next != null) {
      next.book().addListener(this);
    }
    filling = next == null ? null : new Filling(next, layout, needEntry(), dialogs, words);
    rebuild();
  }

  /** Which rows and columns are shown. */
  void setFilter(GridLayout.Filter filter) {
    layout.setFilter(filter);
    rebuild();
  }

  /** Whether Enter at the end of a column goes on in the next one. */
  public void setWraps(boolean wraps) {
    this.wraps = wraps;
  }

  @Override
  public boolean wraps() {
    return wraps;
  }

  GridLayout layout() {
    return layout;
  }

  /**
   * The cursor moved: after the rows or columns change it stays with its student and assignment.
   */
  void setCursor(int row, int column) {
    boolean there = layout.has(row, column);
    cursorRow = there ? layout.rows().get(row) : null;
    cursorColumn = there ? layout.columns().get(column).id() : null;
  }

  /** The cell that is shown there, if any. */
  public Optional<CellId> cellAt(int row, int column) {
    return layout.cell(row, column);
  }

  /** Puts the cursor on a cell, or on the first cell of an assignment, if it is shown. */
  void jumpTo(SyncKey key) {
    int column = layout.columnOf(key.assignment());
    int row = key instanceof CellId cell ? layout.rowOf(cell) : 0;
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
      int row = layout.rowOf(cell);
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
    List<AssignmentId> before = columnIds();
    heads.clear();
    layout.arrange(book());
    if (screen != null && before.equals(columnIds())) {
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
    return layout.rows().get(row).student().listName();
  }

  @Override
  public String rowNumber(int row) {
    return RowHeads.small(needBook(), layout.rows().get(row));
  }

  @Override
  public @Nullable String rowTip(int row) {
    return says.row(needBook(), layout.rows().get(row));
  }

  @Override
  public boolean rowLocked(int row) {
    return layout.rows().get(row).student().lock().locked();
  }

  @Override
  public ColumnHead head(int column) {
    BookColumn at = layout.columns().get(column);
    return heads.computeIfAbsent(
        at.id(), id -> ColumnHeads.of(needBook(), at, phrases, says.states()));
  }

  @Override
  public String text(int row, int column) {
    return view(row, column).flatMap(cell -> cell.score().earned()).map(phrases::points).orElse("");
  }

  @Override
  public List<String> tags(int row, int column) {
    return view(row, column).map(cell -> FlagTags.of(cell.score().flags())).orElse(List.of());
  }

  @Override
  public CellState state(int row, int column) {
    return view(row, column).map(CellView::state).orElse(CellState.EMPTY);
  }

  @Override
  public CellFace face(int row, int column) {
    boolean quiet = quiet(row, column);
    return view(row, column)
        .map(cell -> CellFace.of(cell, quiet, phrases))
        .orElseGet(() -> CellFace.none(quiet));
  }

  @Override
  public String editText(int row, int column) {
    return view(row, column).map(cell -> ScoreEntry.write(cell.score(), words.locale())).orElse("");
  }

  @Override
  public @Nullable String refusal(int row, int column) {
    return needEntry().refusal(row, column);
  }

  @Override
  public @Nullable String preview(int row, int column, String text) {
    return layout.cell(row, column).map(cell -> needFilling().preview(cell, text)).orElse(null);
  }

  @Override
  public boolean quiet(int row, int column) {
    return head(column).locked();
  }

  @Override
  public @Nullable Severity note(int row, int column) {
    return view(row, column).map(CellWords::note).orElse(null);
  }

  @Override
  public boolean given(int row, int column) {
    return layout.cell(row, column).isPresent();
  }

  @Override
  public @Nullable String tip(int row, int column) {
    CellView cell = view(row, column).orElse(null);
    return cell == null ? refusal(row, column) : says.tip(needBook(), cell);
  }

  @Override
  public String accessibleText(int row, int column) {
    CellView cell = view(row, column).orElse(null);
    RosterRow at = layout.rows().get(row);
    return cell == null
        ? words.say("grades.cell.spoken_refused", at.student().listName(), refusal(row, column))
        : says.spoken(
            needBook(), at.student(), cell, needBook().header(cell.record().id().assignment()));
  }

  @Override
  public EntryResult commitText(int row, int column, String text) {
    return needEntry().type(row, column, text);
  }

  @Override
  public void clear(CellRange range) {
    needEntry().clear(range);
  }

  @Override
  public void paste(List<List<String>> block, CellRange range) {
    needEntry().paste(block, range, false);
  }

  @Override
  public void pasteIntoEmpty(List<List<String>> block, CellRange range) {
    needEntry().paste(block, range, true);
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
  public EntryResult fill(String text, CellRange range, boolean onlyEmpty) {
    return needFilling().with(text, range, onlyEmpty);
  }

  @Override
  public EntryResult fillDown(CellRange range, boolean onlyEmpty) {
    return needFilling().down(range, onlyEmpty);
  }

  @Override
  public EntryResult fillRight(CellRange range, boolean onlyEmpty) {
    return needFilling().right(range, onlyEmpty);
  }

  @Override
  public EntryResult shift(int row, int column, boolean down) {
    return needFilling().shift(row, column, down, to -> jumpTo(to, column));
  }

  @Override
  public void editAssignment(int column) {
    desk.editAssignment(layout.columns().get(column).id());
  }

  @Override
  public void resend(CellRange range) {
    desk.resend(Resends.in(needBook(), layout, range));
  }

  @Override
  public void details(int row, int column) {
    layout.cell(row, column).ifPresent(desk::inspect);
  }

  @Override
  public void comment(int row, int column) {
    layout.cell(row, column).ifPresent(desk::comment);
  }

  private void rebuild() {
    heads.clear();
    layout.arrange(book());
    redrawAll();
  }

  private void redrawAll() {
    if (screen != null) {
      screen.all(
          cursorRow == null ? 0 : Math.max(0, layout.rowOf(cursorRow)),
          cursorColumn == null ? 0 : Math.max(0, layout.columnOf(cursorColumn)));
    }
  }

  private List<AssignmentId> columnIds() {
    return layout.columns().stream().map(BookColumn::id).toList();
  }

  /** Nothing where the assignment was not given to the row's section. */
  private Optional<CellView> view(int row, int column) {
    return layout.cell(row, column).map(cell -> needBook().cell(cell));
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

  private Filling needFilling() {
    if (filling == null) {
      throw new IllegalStateException("no gradebook is open");
    }
    return filling;
  }

  private GridEntry needEntry() {
    if (entry == null) {
      throw new IllegalStateException("no gradebook is open");
    }
    return entry;
  }
}
