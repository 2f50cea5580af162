package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.model.Flag;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One assignment, a student to a line: the same cells as the grid's, in the same order, with the
 * same cursor. What is done to them, the grid's adapter does.
 */
public final class ScoreListViewModel implements GridScreen {
  /** What the score list asks of the Grades tab. */
  interface Tab {
    void cursorMoved(int row, int column);

    /** Moves to a student by parts of a name or number, and returns whether there is one. */
    boolean find(String text);
  }

  private final GradeGridAdapter grid;
  private final Words words;
  private final Tab tab;
  private final ScoreLines lines;
  private final ScoreListEntry entry;
  private final ScoreListActions actions;
  private final NameSearch search;
  private final GridSelection selection = new GridSelection(this::selectionChanged);
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final BooleanProperty pad = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<ScoreListHead> head =
      new ReadOnlyObjectWrapper<>(ScoreListHead.NONE);
  private final ReadOnlyObjectWrapper<ScoreListCursor> cursor =
      new ReadOnlyObjectWrapper<>(ScoreListCursor.NONE);
  private final Runnable refreshHead;
  private int columnShown = -1;

  /** The student and the assignment that the cursor was on, however they are numbered. */
  private List<Object> place = List.of();

  private IntConsumer lineChanged = row -> {};
  private Runnable allChanged = () -> {};

  ScoreListViewModel(
      ObservableValue<@Nullable OpenGradebook> open,
      GradeGridAdapter grid,
      FaultListViewModel faults,
      Phrases phrases,
      Pace pace,
      Tab tab) {
    this.grid = grid;
    this.words = phrases.words();
    this.tab = tab;
    this.lines = new ScoreLines(open, grid, faults);
    this.entry = new ScoreListEntry(grid, flag -> code(open.getValue(), flag), words.locale());
    this.actions = new ScoreListActions(this, grid, entry);
    this.search = new NameSearch(tab::find);
    this.refreshHead = pace.gather(this::describe);
    faults.rows().addListener((InvalidationListener) change -> allChanged.run());
    shown.addListener((observable, was, is) -> refreshHead.run());
  }

  private static String code(@Nullable OpenGradebook book, Flag flag) {
    ScoreCodes codes =
        book == null
            ? ScoreCodes.POWERTEACHER
            : ScoreCodes.under(book.book().rules().facts().profile());
    return codes.of(flag).stream().findFirst().orElse(flag.code());
  }

  /** Who is told when one line, or any, is to be drawn again. */
  void whenChanged(IntConsumer line, Runnable all) {
    lineChanged = line;
    allChanged = all;
  }

  /** Whether the list is what is seen of the scores, and not the grid. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Whether the number pad does everything. */
  public BooleanProperty padProperty() {
    return pad;
  }

  /** How many lines there are. */
  public ReadOnlyIntegerProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ScoreListHead> headProperty() {
    return head.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ScoreListCursor> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  ScoreListEntry entry() {
    return entry;
  }

  ScoreListActions actions() {
    return actions;
  }

  /** The name that is looked for with letters, while the number pad types the scores. */
  NameSearch search() {
    return search;
  }

  /** Whether there is such a line now: while rows come and go, the screen can be behind. */
  boolean has(int row) {
    return grid.layout().has(row, selection.column());
  }

  ScoreLine line(int row) {
    return lines.line(row, selection.column());
  }

  /** Whether the text that is being typed is for this line of the assignment that is shown. */
  boolean isTypedInto(int row) {
    return entry.isOpen() && entry.row() == row && entry.column() == selection.column();
  }

  /** Back to what is being typed: whatever is done with the text is done there. */
  void goToEntry() {
    if (entry.isOpen() && !selection.contains(entry.row(), entry.column())) {
      goTo(entry.row(), entry.column());
    }
  }

  /** Does what a line offers. */
  void take(CellOffer offer, int row) {
    lines.take(offer, row, selection.column());
  }

  GridSelection selection() {
    return selection;
  }

  // Moving

  /** Puts the cursor on a line, or spans the selection to it. */
  void goTo(int row, boolean extend) {
    if (extend) {
      selection.extendTo(row, selection.column());
    } else {
      goTo(row, selection.column());
    }
  }

  void goTo(int row, int column) {
    if (!selection.isEmpty()) {
      grid.jumpTo(
          Math.max(0, Math.min(row, size.get() - 1)),
          Math.max(0, Math.min(column, grid.columnCount() - 1)));
    }
  }

  void move(int lines, boolean extend) {
    goTo((extend ? selection.tipRow() : selection.row()) + lines, extend);
  }

  /** To the edge of the lines that hold something. */
  void jump(int step, boolean extend) {
    int from = extend ? selection.tipRow() : selection.row();
    int column = selection.column();
    goTo(EdgeJump.from(from, step, size.get(), at -> grid.holds(at, column)), extend);
  }

  /** The same student in the assignment after or before, if there is one. */
  void assignment(int step) {
    int to = selection.column() + step;
    if (to >= 0 && to < grid.columnCount()) {
      goTo(selection.row(), to);
    }
  }

  /** Enter: the student after or before; says where there is none. */
  void next(boolean forward) {
    int step = forward ? 1 : -1;
    int to = selection.row() + step;
    int column = selection.column() + step;
    if (to >= 0 && to < size.get()) {
      goTo(to, false);
    } else if (grid.wraps() && column >= 0 && column < grid.columnCount()) {
      goTo(forward ? 0 : size.get() - 1, column);
    } else {
      entry.say(words.say(forward ? "grades.list.last" : "grades.list.first"));
    }
  }

  /** To the next line that needs a person, in any assignment; says so where there is none. */
  void attention(boolean forward) {
    CellRange found = AttentionSearch.find(grid, selection.row(), selection.column(), forward);
    if (AttentionSearch.isRound(found, selection, forward) && grid.showAttention()) {
      return;
    }
    if (found == null) {
      entry.say(words.say("grid.attention.none"));
    } else {
      goTo(found.top(), found.left());
    }
  }

  /** The grid's cursor moved: the list's is the same. */
  void follow(int row, int column) {
    if (row >= 0 && (row != selection.row() || column != selection.column())) {
      selection.moveTo(row, column);
    }
  }

  // What changed

  @Override
  public void cell(int row, int column) {
    if (column == selection.column()) {
      lineChanged.accept(row);
      refreshHead.run();
    }
  }

  @Override
  public void heads() {
    refreshHead.run();
  }

  @Override
  public void content() {
    refreshHead.run();
    allChanged.run();
  }

  @Override
  public void all(int focusRow, int focusColumn) {
    // First how many there are: nobody is to ask for a line that is gone.
    size.set(grid.columnCount() == 0 ? 0 : grid.rowCount());
    selection.follow(SheetOrder.of(grid), focusRow, focusColumn);
    entry.follow();
    content();
  }

  @Override
  public void moveTo(int row, int column) {
    selection.moveTo(row, column);
    tab.cursorMoved(selection.row(), selection.column());
  }

  @Override
  public boolean finishEditing() {
    return entry.commit();
  }

  private void selectionChanged() {
    boolean otherColumn = columnShown != selection.column();
    columnShown = selection.column();
    CellRange range = selection.range();
    cursor.set(
        range == null
            ? ScoreListCursor.NONE
            : new ScoreListCursor(
                selection.row(), range.top(), range.bottom(), selection.tipRow()));
    if (!entry.isOpen()) {
      entry.say("");
    }
    List<Object> before = place;
    place = place();
    if (!place.equals(before) || !selection.isSingle()) {
      search.forget();
    }
    if (otherColumn) {
      content();
    }
  }

  private List<Object> place() {
    return has(selection.row())
        ? List.of(grid.rowKey(selection.row()), grid.columnKey(selection.column()))
        : List.of();
  }

  private void describe() {
    if (!shown.get() || selection.isEmpty()) {
      head.set(ScoreListHead.NONE);
      return;
    }
    int column = selection.column();
    ColumnHead of = grid.head(column);
    long entered = IntStream.range(0, size.get()).filter(row -> grid.holds(row, column)).count();
    head.set(
        new ScoreListHead(
            of.title(),
            Stream.of(of.points(), of.due(), of.category())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · ")),
            words.say("grades.list.place", column + 1, grid.columnCount()),
            words.say("grades.list.entered", entered, size.get())));
  }
}
