package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.ui.common.BookFollower;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The fault list of the open gradebook: its rows are exactly what the badge counts. */
public final class FaultListViewModel implements AutoCloseable {
  private final ObservableValue<@Nullable OpenGradebook> open;
  private final Phrases phrases;
  private final Words words;
  private final Dialogs dialogs;
  private final AssignmentConflicts assignments;
  private final Consumer<SyncKey> jump;
  private final ObservableList<FaultRow> rows = FXCollections.observableArrayList();
  private final ObservableList<FaultRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyIntegerWrapper resendable = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper conflicts = new ReadOnlyIntegerWrapper();
  private final BookFollower follower;

  /**
   * @param jump puts the grid's cursor on a cell
   */
  FaultListViewModel(
      ObservableValue<@Nullable OpenGradebook> open,
      Phrases phrases,
      Dialogs dialogs,
      TheirAssignments theirs,
      Pace pace,
      Consumer<SyncKey> jump) {
    this.open = open;
    this.phrases = phrases;
    this.words = phrases.words();
    this.dialogs = dialogs;
    this.assignments = new AssignmentConflicts(theirs, dialogs, phrases);
    this.jump = jump;
    this.follower = new BookFollower(open, pace.gather(this::refresh));
  }

  public ObservableList<FaultRow> rows() {
    return rowsView;
  }

  /** How many of the rows can be sent again as they are. */
  public ReadOnlyIntegerProperty resendableProperty() {
    return resendable.getReadOnlyProperty();
  }

  /** How many scores and assignments were changed on both sides. */
  public ReadOnlyIntegerProperty conflictsProperty() {
    return conflicts.getReadOnlyProperty();
  }

  /** Decides about every conflict in the list in the same way. */
  public void resolveAll(Resolution resolution) {
    List<SyncKey> decided = rows.stream().filter(FaultRow::conflict).map(FaultRow::key).toList();
    withDesk(
        book -> {
          book.desk().resolve(cells(decided), resolution);
          if (resolution == Resolution.KEEP_MINE) {
            book.desk().resend(assignments(decided));
          } else {
            assignments.takeAll(
                book, assignments(decided).stream().map(SyncKey::assignment).toList());
          }
        });
  }

  private static List<CellId> cells(List<SyncKey> keys) {
    return keys.stream().filter(CellId.class::isInstance).map(CellId.class::cast).toList();
  }

  private static List<SyncKey> assignments(List<SyncKey> keys) {
    return keys.stream().filter(key -> !(key instanceof CellId)).toList();
  }

  public void show(FaultRow row) {
    jump.accept(row.key());
  }

  public void apply(FaultRow row, Fix fix) {
    withDesk(book -> book.desk().fix(row.key(), fix));
  }

  public void resend(FaultRow row) {
    withDesk(book -> book.desk().resend(List.of(row.key())));
  }

  public void resendAll() {
    withDesk(book -> book.desk().resendAll());
  }

  public void keepMine(FaultRow row) {
    withDesk(
        book -> {
          if (row.key() instanceof CellId cell) {
            book.desk().resolve(List.of(cell), Resolution.KEEP_MINE);
          } else {
            book.desk().resend(List.of(row.key()));
          }
        });
  }

  /** Takes PowerTeacher's value; of an assignment both sides are shown first. */
  public void takeTheirs(FaultRow row) {
    withDesk(
        book -> {
          if (row.key() instanceof CellId cell) {
            book.desk().resolve(List.of(cell), Resolution.TAKE_THEIRS);
          } else {
            assignments.ask(book, row.key().assignment());
          }
        });
  }

  /** Keeps an assignment that was deleted in PowerTeacher here only, until it is released. */
  public void keepHere(FaultRow row) {
    withDesk(book -> book.desk().keepHere(List.of(row.key().assignment())));
  }

  /** Writes an assignment with its scores into a file that the teacher chooses. */
  public void export(FaultRow row) {
    withDesk(
        book -> new ScoreFile(dialogs, words).save(book.book(), List.of(row.key().assignment())));
  }

  /** Puts what the office needs on the clipboard; it names no student. */
  public void copyDetails(FaultRow row) {
    OpenGradebook book = open.getValue();
    if (book == null) {
      return;
    }
    Optional<Attention> found =
        book.book().attention().stream().filter(each -> each.key().equals(row.key())).findFirst();
    found.ifPresent(
        attention -> {
          dialogs.copy(
              OfficeDetails.of(book.book().sectionOf(row.key().assignment()), attention, words));
          dialogs.mention(words.say("grades.faults.copied"));
        });
  }

  @Override
  public void close() {
    follower.close();
  }

  private void withDesk(Consumer<OpenGradebook> action) {
    OpenGradebook book = open.getValue();
    if (book != null) {
      action.accept(book);
    }
  }

  private void refresh() {
    OpenGradebook book = open.getValue();
    List<FaultRow> now =
        book == null
            ? List.of()
            : book.book().attention().stream().map(each -> row(each, book.book())).toList();
    // Set only when different: a list that is set anew loses its selection and scroll position.
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
    conflicts.set((int) now.stream().filter(FaultRow::conflict).count());
    resendable.set((int) now.stream().filter(FaultRow::resendable).count());
  }

  private FaultRow row(Attention each, OpenBook book) {
    List<Student> students = book.students(each.assignment().section());
    boolean conflict = each.conflict();
    String why =
        conflict && each.theirs() != null
            ? new ConflictWords(phrases).of(each, each.theirs())
            : sentence(words.say(each.why()));
    return new FaultRow(
        each.key(),
        each.state(),
        each.student()
            .map(student -> phrases.student(student, students))
            .orElseGet(() -> words.say("grades.faults.assignment")),
        phrases.assignment(each.assignment(), book),
        each.student().isPresent() ? phrases.scoreOf(each.score(), each.assignment().points()) : "",
        why,
        each.advice().map(words::say).orElse(""),
        each.fixes().stream().map(fix -> new FaultRow.Choice(phrases.fix(fix), fix)).toList(),
        each.resendable(),
        conflict,
        each.gone());
  }

  /** Reasons are written to follow a colon; alone they begin like a sentence. */
  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String capital = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }
}
