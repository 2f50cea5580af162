package org.gradecompanion.ui.grades;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.ui.common.BookFollower;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.paste.PasteViewModel;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The Grades tab: its toolbar, the grid with its adapter, and what is open beside it. */
public final class GradesViewModel implements AutoCloseable {
  /** What is open at the right of the grid. */
  public enum Side {
    NONE,
    FAULTS,
    DETAILS
  }

  /** Points of a new assignment, until the teacher says otherwise. */
  private static final BigDecimal USUAL_POINTS = BigDecimal.TEN;

  private final ObservableValue<@Nullable OpenGradebook> open;
  private final Phrases phrases;
  private final Words words;
  private final Dialogs dialogs;
  private final AssignmentForms forms;
  private final GradeGridAdapter grid;
  private final FaultListViewModel faults;
  private final InspectorViewModel inspector;
  private final ScoreListViewModel list;
  private final SendNews news;
  private final BookFollower follower;

  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.NONE);
  private final ObjectProperty<GridLayout.Filter> filter =
      new SimpleObjectProperty<>(GridLayout.Filter.ALL);
  private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper emptyWords = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper canAdd = new ReadOnlyBooleanWrapper();
  private String wanted = "";
  private int row;
  private int column;

  public GradesViewModel(
      ObservableValue<@Nullable OpenGradebook> open,
      Phrases phrases,
      Dialogs dialogs,
      AssignmentForms forms,
      TheirAssignments theirs,
      Pace pace) {
    this.open = open;
    this.phrases = phrases;
    this.words = phrases.words();
    this.dialogs = dialogs;
    this.forms = forms;
    this.grid = new GradeGridAdapter(phrases, dialogs, new GridDesk());
    this.faults = new FaultListViewModel(open, phrases, dialogs, theirs, pace, this::jumpTo);
    this.inspector = new InspectorViewModel(open, phrases, pace, grid::lost);
    this.list = new ScoreListViewModel(open, grid, faults, phrases, pace, new ListTab());
    this.news = new SendNews(open, words, pace);
    open.addListener((observable, before, now) -> grid.show(now));
    grid.show(open.getValue());
    filter.addListener((observable, before, now) -> grid.setFilter(now));
    this.follower = new BookFollower(open, pace.gather(this::refresh));
  }

  /** What can be done with the selected cells beside entering scores. */
  SelectionActions selection() {
    return new SelectionActions(
        Objects.requireNonNull(open.getValue(), "no gradebook is open"), grid);
  }

  public GradeGridAdapter grid() {
    return grid;
  }

  public FaultListViewModel faults() {
    return faults;
  }

  /** The scores of the cursor's assignment as a list. */
  public ScoreListViewModel list() {
    return list;
  }

  public InspectorViewModel inspector() {
    return inspector;
  }

  public ObjectProperty<Side> sideProperty() {
    return side;
  }

  ObjectProperty<GridLayout.Filter> filterProperty() {
    return filter;
  }

  /** Lets go of what the filter found before and no more finds. */
  void filterAgain() {
    grid.setFilter(filter.get());
  }

  /** What undo would take back, or empty when there is nothing to. */
  public ReadOnlyStringProperty undoWordsProperty() {
    return undoWords.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty redoWordsProperty() {
    return redoWords.getReadOnlyProperty();
  }

  /** What became of the scores that were sent last, in a sentence for a screen reader. */
  public ReadOnlyStringProperty newsProperty() {
    return news.newsProperty();
  }

  /** What to say in place of an empty grid; empty when there is something to show. */
  public ReadOnlyStringProperty emptyWordsProperty() {
    return emptyWords.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canAddProperty() {
    return canAdd.getReadOnlyProperty();
  }

  /** Opens the fault list: what clicking the badge does. */
  public void showFaults() {
    side.set(Side.FAULTS);
  }

  /** The cursor moved in the grid. */
  public void cursorMoved(int toRow, int toColumn) {
    row = toRow;
    column = toColumn;
    grid.setCursor(toRow, toColumn);
    list.follow(toRow, toColumn);
    inspector.inspect(grid.cellAt(toRow, toColumn).orElse(null));
  }

  public void newAssignment() {
    withBook(
        book -> {
          Assignment blank =
              new Assignment(
                  AssignmentId.minted(),
                  book.book().section().id(),
                  "",
                  "",
                  USUAL_POINTS,
                  null,
                  book.book().rules().facts().today(),
                  null);
          forms.open(new AssignmentEditorViewModel(book, blank, true, phrases, dialogs));
        });
  }

  public void editCurrentAssignment() {
    if (grid.layout().has(row, column)) {
      edit(grid.layout().columns().get(column).id());
    }
  }

  /** Writes a column with its scores into a file that the teacher chooses. */
  void exportColumn(int column) {
    withBook(
        book -> new ScoreFile(dialogs, words).save(book.book(), selection().assignments(column)));
  }

  /** Takes the last step back, and says which: what it changed may be out of sight. */
  public void undo() {
    withBook(
        book -> {
          book.desk().nextUndo().ifPresent(step -> mention("grades.undone", step));
          book.desk().undo();
        });
    refresh();
  }

  public void redo() {
    withBook(
        book -> {
          book.desk().nextRedo().ifPresent(step -> mention("grades.redone", step));
          book.desk().redo();
        });
    refresh();
  }

  private void mention(String key, Message step) {
    dialogs.mention(words.say(key, say(step)));
  }

  /**
   * Moves to a student while parts of the name or number are typed, from the cursor's row on;
   * accents and case do not matter.
   *
   * @return whether there is one
   */
  public boolean find(String text) {
    if (text.isBlank()) {
      return true; // what was looked for before is remembered
    }
    wanted = text;
    return find(row, 1);
  }

  /**
   * Moves to the next or previous student that was looked for.
   *
   * @return whether there is one; false too when none was looked for yet
   */
  public boolean findNext(boolean forward) {
    int step = forward ? 1 : -1;
    return !wanted.isBlank() && find(row + step, step);
  }

  private boolean find(int from, int step) {
    OptionalInt found = StudentSearch.find(grid.layout().rows(), wanted, from, step);
    OpenGradebook book = open.getValue();
    if (found.isEmpty() && book != null && filter.get() != GridLayout.Filter.ALL) {
      OptionalInt hidden = StudentSearch.find(book.book().rows(), wanted, 0, 1);
      if (hidden.isPresent()) {
        filter.set(GridLayout.Filter.ALL);
        found = StudentSearch.find(grid.layout().rows(), wanted, 0, 1);
      }
    }
    found.ifPresentOrElse(
        at -> grid.jumpTo(at, column),
        () -> dialogs.mention(words.say("grades.find.none", wanted.strip())));
    return found.isPresent();
  }

  /** Says why something was not done, when it was not. */
  void tell(EntryResult result) {
    if (result instanceof EntryResult.Rejected rejected) {
      dialogs.mention(rejected.reason());
    }
  }

  @Override
  public void close() {
    follower.close();
    faults.close();
    inspector.close();
    news.close();
    grid.show(null);
  }

  private void edit(AssignmentId id) {
    withBook(
        book ->
            forms.open(
                new AssignmentEditorViewModel(
                    book, book.book().header(id).assignment(), false, phrases, dialogs)));
  }

  /** Puts the cursor on a cell, or on an assignment; shows it first when a filter hides it. */
  public void jumpTo(SyncKey key) {
    boolean hidden =
        grid.layout().columnOf(key.assignment()) < 0
            || key instanceof CellId cell && grid.layout().rowOf(cell) < 0;
    if (hidden) {
      filter.set(GridLayout.Filter.ALL);
    }
    if (grid.layout().columnOf(key.assignment()) < 0) {
      grid.arranging().reveal(key.assignment());
    }
    grid.jumpTo(key);
  }

  private void refresh() {
    OpenGradebook book = open.getValue();
    undoWords.set(book == null ? "" : book.desk().nextUndo().map(this::say).orElse(""));
    redoWords.set(book == null ? "" : book.desk().nextRedo().map(this::say).orElse(""));
    canAdd.set(book != null);
    emptyWords.set(book == null ? words.say("grades.empty.closed") : emptyWords(book.book()));
  }

  private String emptyWords(OpenBook book) {
    if (book.students().isEmpty()) {
      return words.say("grades.empty.students");
    }
    List<AssignmentRecord> assignments = book.assignments();
    return assignments.isEmpty() ? words.say("grades.empty.assignments") : "";
  }

  private String say(Message message) {
    return words.say(message);
  }

  private void withBook(Consumer<OpenGradebook> action) {
    OpenGradebook book = open.getValue();
    if (book != null) {
      action.accept(book);
    }
  }

  private final class ListTab implements ScoreListViewModel.Tab {
    @Override
    public void cursorMoved(int toRow, int toColumn) {
      GradesViewModel.this.cursorMoved(toRow, toColumn);
    }

    @Override
    public boolean find(String text) {
      return GradesViewModel.this.find(text);
    }
  }

  /** What the grid asks for beyond scores. */
  private final class GridDesk implements GradeDesk {
    @Override
    public void editAssignment(AssignmentId assignment) {
      edit(assignment);
    }

    @Override
    public void inspect(CellId cell) {
      inspector.inspect(cell);
      side.set(Side.DETAILS);
    }

    @Override
    public void comment(CellId cell) {
      inspect(cell);
      inspector.wantComment();
    }

    @Override
    public void reveal(CellId cell) {
      jumpTo(cell);
      withBook(
          book ->
              dialogs.mention(
                  words.say(
                      "grades.attention.shown",
                      book.book().header(cell.assignment()).assignment().title())));
    }

    @Override
    public void resend(Collection<? extends SyncKey> keys) {
      withBook(book -> book.desk().resend(keys));
    }

    @Override
    public void look(PasteViewModel paste) {
      forms.look(paste);
    }

    @Override
    public void undo() {
      GradesViewModel.this.undo();
    }

    @Override
    public void redo() {
      GradesViewModel.this.redo();
    }
  }
}
