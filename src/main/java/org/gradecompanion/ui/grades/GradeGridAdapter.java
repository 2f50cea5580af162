package org.gradecompanion.ui.grades;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.ui.common.StateWords;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Shows an open gradebook in the grid: a row is a student, a column an assignment. Front executor's
 * thread only.
 */
public final class GradeGridAdapter implements GridModel, GridActions, BookListener {
  private final Words words;
  private final Phrases phrases;
  private final StateWords states;
  private final Dialogs dialogs;
  private final GradeDesk desk;
  private final GridLayout layout = new GridLayout();
  private final Map<AssignmentId, ColumnHead> heads = new HashMap<>();
  private @Nullable OpenGradebook open;
  private @Nullable GridScreen screen;
  private @Nullable RosterRow cursorRow;
  private @Nullable AssignmentId cursorColumn;

  GradeGridAdapter(Phrases phrases, Dialogs dialogs, GradeDesk desk) {
    this.words = phrases.words();
    this.phrases = phrases;
    this.states = new StateWords(phrases);
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
    return RowHeads.tip(needBook(), layout.rows().get(row), words);
  }

  @Override
  public ColumnHead head(int column) {
    BookColumn at = layout.columns().get(column);
    return heads.computeIfAbsent(at.id(), id -> ColumnHeads.of(needBook(), at, phrases, states));
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
  public String editText(int row, int column) {
    return view(row, column).map(cell -> ScoreEntry.write(cell.score(), words.locale())).orElse("");
  }

  @Override
  public @Nullable String refusal(int row, int column) {
    if (!layout.rows().get(row).student().enrolled()) {
      return words.say("grades.student.left");
    }
    CellId cell = layout.cell(row, column).orElse(null);
    if (cell == null) {
      return words.say("grades.cell.not_given", layout.rows().get(row).section().label());
    }
    HeaderView header = needBook().header(cell.assignment());
    return header.state() == CellState.LOCKED
        ? words.say("grades.cell.locked", states.header(needBook(), header))
        : null;
  }

  @Override
  public boolean given(int row, int column) {
    return layout.cell(row, column).isPresent();
  }

  @Override
  public @Nullable String tip(int row, int column) {
    CellView cell = view(row, column).orElse(null);
    if (cell == null) {
      return refusal(row, column);
    }
    if (cell.state() == CellState.EMPTY) {
      return null;
    }
    String state = states.cell(needBook(), cell);
    return cell.score().comment().isEmpty()
        ? state
        : words.say("grades.cell.tip_comment", state, cell.score().comment());
  }

  @Override
  public String accessibleText(int row, int column) {
    CellView cell = view(row, column).orElse(null);
    String student = layout.rows().get(row).student().listName();
    if (cell == null) {
      return words.say("grades.cell.spoken_refused", student, refusal(row, column));
    }
    var assignment = needBook().header(cell.record().id().assignment()).assignment();
    return words.say(
        "grades.cell.spoken",
        student,
        assignment.title(),
        phrases.scoreOf(
            new Score(cell.score().points(), cell.score().flags(), ""), assignment.points()),
        states.cell(needBook(), cell));
  }

  @Override
  public EntryResult commitText(int row, int column, String text) {
    String refusal = refusal(row, column);
    if (refusal != null) {
      return EntryResult.rejected(refusal);
    }
    CellId cell = layout.cell(row, column).orElseThrow();
    ScoreEntry.Result read = read(cell, text);
    if (read instanceof ScoreEntry.Result.Rejected rejected) {
      return EntryResult.rejected(words.say(rejected.why()));
    }
    needDesk().enter(cell, ((ScoreEntry.Result.Accepted) read).score());
    return EntryResult.accepted();
  }

  @Override
  public void clear(CellRange range) {
    List<CellId> cells =
        layout.cells(range).stream().filter(cell -> refusal(cell) == null).toList();
    if (range.columns() == 1) {
      needDesk().clear(cells);
      return;
    }
    long filled = cells.stream().filter(cell -> !needBook().cell(cell).score().isBlank()).count();
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
                needDesk().clear(cells);
              }
            });
  }

  @Override
  public void paste(List<List<String>> block, CellRange range) {
    PastePlan plan = PastePlan.of(block, range, layout, this);
    if (plan.skipped().isEmpty()) {
      needDesk().enter(plan.scores());
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
                needDesk().enter(plan.scores());
              }
            });
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

  /** Reads a text for a cell, keeping the cell's comment. */
  ScoreEntry.Result read(CellId cell, String text) {
    return ScoreEntry.read(
        text,
        needBook().cell(cell).score().comment(),
        needBook().header(cell.assignment()).assignment().points(),
        words.locale());
  }

  /** Why a cell cannot be changed, or null when it can. */
  @Nullable String refusal(CellId cell) {
    return refusal(layout.rowOf(cell), layout.columnOf(cell.assignment()));
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
    return need().book();
  }

  private Desk needDesk() {
    return need().desk();
  }

  private OpenGradebook need() {
    if (open == null) {
      throw new IllegalStateException("no gradebook is open");
    }
    return open;
  }
}
