package org.gradecompanion.ui.grades;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.Preferences;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Joins an open gradebook to the grid: keeps what is shown up to date, and does what is asked for.
 * Front executor's thread only.
 */
public final class GradeGridAdapter extends BookSheet implements GridActions, BookListener {
  private final Words words;
  private final CellWords says;
  private final Dialogs dialogs;
  private final GradeDesk desk;
  private final GridLayout layout;
  private final Arranging arranging;
  private @Nullable GridEntry entry;
  private @Nullable Filling filling;
  private @Nullable GridScreen screen;
  private boolean wraps;
  private long averages;
  private int cursorAt;
  private @Nullable RosterRow cursorRow;
  private @Nullable AssignmentId cursorColumn;

  GradeGridAdapter(Phrases phrases, Dialogs dialogs, GradeDesk desk) {
    super(phrases);
    this.words = phrases.words();
    this.says = says();
    this.layout = layout();
    this.arranging = new Arranging(layout, this::needBook, this::settled, this::arranged);
    this.dialogs = dialogs;
    this.desk = desk;
  }

  /** Where to draw; null when the grid leaves the screen. */
  void setScreen(@Nullable GridScreen screen) {
    this.screen = screen;
  }

  /** Shows another gradebook, or none. */
  void show(@Nullable OpenGradebook next) {
    settled(); // while the gradebook that it is for can take it
    OpenBook before = book();
    if (before != null) {
      before.removeListener(this);
    }
    open(next);
    entry = next == null ? null : new GridEntry(next, layout, says, dialogs, desk);
    if (next != null) {
      next.book().addListener(this);
    }
    if (next != null) {
      arranging.opened(next.book());
      averages = next.book().averagesChanges();
    }
    filling = next == null ? null : new Filling(next, layout, needEntry(), dialogs, words);
    rebuild();
  }

  /** Which rows and columns are shown. */
  void setFilter(GridLayout.Filter filter) {
    layout.setFilter(filter);
    rebuild();
  }

  /** Remembers from now on how each gradebook is looked at. */
  public void remember(Preferences preferences) {
    arranging.remember(preferences);
  }

  /** Whether Enter at the end of a column goes on in the next one. */
  public void setWraps(boolean wraps) {
    this.wraps = wraps;
  }

  @Override
  public boolean wraps() {
    return wraps;
  }

  /**
   * The cursor moved: after the rows or columns change it stays with its student and assignment.
   */
  void setCursor(int row, int column) {
    boolean there = layout.has(row, column);
    cursorAt = column;
    cursorRow = there ? layout.rows().get(row) : null;
    cursorColumn = there ? layout.columns().get(column).id() : null;
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
      cells.forEach(this::forgetHead);
      screen.heads();
    } else if (averagesChanged()) {
      screen.heads();
    }
  }

  /** Whether an average is another than when this was asked last; a change of states is none. */
  private boolean averagesChanged() {
    long now = needBook().averagesChanges();
    boolean changed = now != averages;
    averages = now;
    return changed;
  }

  /** Whether a column's head says who has no score there. */
  private boolean countsMissing() {
    OpenBook book = book();
    return book != null && book.rules().facts().profile().scores().zeroForUnsubmitted();
  }

  @Override
  public void columnsChanged() {
    List<AssignmentId> before = columnIds();
    List<RosterRow> rowsBefore = layout.rows();
    forgetHeads();
    layout.arrange(book());
    boolean same = before.equals(columnIds()) && rowsBefore.equals(layout.rows());
    if (screen != null && same) {
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
  public @Nullable String refusal(int row, int column) {
    return needEntry().refusal(row, column);
  }

  @Override
  public @Nullable String preview(int row, int column, String text) {
    return layout.cell(row, column).map(cell -> needFilling().preview(cell, text)).orElse(null);
  }

  @Override
  public EntryResult commitText(int row, int column, String text) {
    return needEntry().type(row, column, text);
  }

  @Override
  public void lost(String text) {
    if (!text.isBlank()) {
      dialogs.mention(words.say("grades.entry.lost", text.strip()));
    }
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
  public void sort(RowSort.Key key, int column) {
    arranging.sort(key, column);
  }

  @Override
  public void hide(CellRange range) {
    arranging.hide(range);
  }

  @Override
  public void moveColumn(int column, boolean right) {
    arranging.move(column, right);
  }

  @Override
  public void moveColumns(CellRange range, int before) {
    arranging.move(range, before);
  }

  @Override
  public void setWidths(Map<Integer, Double> widths) {
    arranging.setWidths(widths);
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
  public boolean showAttention() {
    Optional<CellId> hidden =
        needBook().attention().stream()
            .map(Attention::key)
            .flatMap(key -> key instanceof CellId cell ? Stream.of(cell) : Stream.empty())
            .filter(cell -> layout.rowOf(cell) < 0)
            .findFirst();
    hidden.ifPresent(desk::reveal);
    return hidden.isPresent();
  }

  @Override
  public void details(int row, int column) {
    layout.cell(row, column).ifPresent(desk::inspect);
  }

  @Override
  public void comment(int row, int column) {
    layout.cell(row, column).ifPresent(desk::comment);
  }

  Arranging arranging() {
    return arranging;
  }

  /** Hands over what is being typed; false when it was refused and stays. */
  private boolean settled() {
    return screen == null || screen.finishEditing();
  }

  /** The cursor stays with its student and assignment, and in view. */
  private void arranged() {
    rebuild();
    if (cursorRow != null && cursorColumn != null) {
      jumpTo(Math.max(0, layout.rowOf(cursorRow)), columnOrPlace(cursorColumn));
    }
  }

  private void rebuild() {
    forgetHeads();
    layout.arrange(book());
    redrawAll();
  }

  private void redrawAll() {
    if (screen != null) {
      screen.all(
          cursorRow == null ? 0 : Math.max(0, layout.rowOf(cursorRow)),
          cursorColumn == null ? 0 : columnOrPlace(cursorColumn));
    }
  }

  /** Where an assignment is now; when it is hidden, what stands in its place. */
  private int columnOrPlace(AssignmentId assignment) {
    int at = layout.columnOf(assignment);
    return at >= 0 ? at : Math.max(0, Math.min(cursorAt, columnCount() - 1));
  }

  private List<AssignmentId> columnIds() {
    return layout.columns().stream().map(BookColumn::id).toList();
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
