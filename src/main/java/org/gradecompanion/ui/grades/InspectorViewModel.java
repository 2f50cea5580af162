package org.gradecompanion.ui.grades;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.HistoryEntry.Origin;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.ui.common.BookFollower;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.StateWords;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Everything about the cell under the cursor. */
public final class InspectorViewModel implements AutoCloseable {
  /**
   * The cell in words.
   *
   * @param advice what to do about the state, and who can; empty for nothing
   * @param offers what can be done about the state here
   * @param receives what PowerTeacher will receive, or has
   * @param notes what the rules say of it, what stands in the way first
   * @param commentStays whether the connection carries no comments
   * @param editable whether it can be changed
   * @param again whether something was entered before, and why it changes may be said
   */
  public record Shown(
      CellId cell,
      String student,
      String assignment,
      String facts,
      String score,
      Set<Flag> flags,
      String comment,
      CellState state,
      String stateWords,
      String advice,
      List<CellOffer> offers,
      String receives,
      List<CellNote> notes,
      boolean commentStays,
      boolean editable,
      boolean again) {
    /** Never the words: they name a student. */
    @Override
    public String toString() {
      return "Shown[" + cell + "]";
    }
  }

  private final ObservableValue<@Nullable OpenGradebook> open;
  private final Phrases phrases;
  private final Words words;
  private final StateWords states;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final ObjectProperty<Origin> why = new SimpleObjectProperty<>(Origin.TEACHER);
  private final CellHistory history;
  private final BookFollower follower;
  private final Consumer<String> lost;
  private Runnable commentWanted = () -> {};
  private BooleanSupplier left = () -> true;
  private @Nullable CellId cell;

  /**
   * @param lost is told a text that has no cell any more
   */
  InspectorViewModel(
      ObservableValue<@Nullable OpenGradebook> open,
      Phrases phrases,
      Pace pace,
      Consumer<String> lost) {
    this.open = open;
    this.lost = lost;
    this.phrases = phrases;
    this.words = phrases.words();
    this.states = new StateWords(phrases);
    this.history = new CellHistory(phrases);
    visible.addListener((observable, was, is) -> refresh());
    this.follower = new BookFollower(open, pace.gather(this::refresh));
  }

  /** Null when no cell is under the cursor. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  public BooleanProperty visibleProperty() {
    return visible;
  }

  /**
   * Why the score that is entered next changes: a correction, a retake, or nothing in particular.
   */
  ObjectProperty<Origin> whyProperty() {
    return why;
  }

  /** Follows the cursor. */
  public void inspect(@Nullable CellId next) {
    if (!Objects.equals(cell, next)) {
      finish();
      cell = next;
      why.set(Origin.TEACHER);
      refresh();
    }
  }

  /**
   * Hands over what is being typed about the cell.
   *
   * @return false when it was refused and stays
   */
  boolean finish() {
    return left.getAsBoolean();
  }

  /** A text goes that nothing took. */
  void lose(String text) {
    lost.accept(text);
  }

  /** What hands over what is being typed, before something else is shown. */
  void whenLeft(BooleanSupplier handOver) {
    left = handOver;
  }

  /**
   * Enters a text as the score, keeping flags that the text does not set and the comment. A text
   * whose cell is gone is told to who shows it.
   *
   * @return why not, or null when it was entered
   */
  public @Nullable String enter(String text) {
    Shown now = there();
    OpenGradebook book = open.getValue();
    if (now == null || book == null) {
      lost.accept(text);
      return null;
    }
    ScoreEntry.Result read = read(book, now, text);
    if (read instanceof ScoreEntry.Result.Rejected rejected) {
      return words.say(rejected.why());
    }
    Score typed = ((ScoreEntry.Result.Accepted) read).score();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(now.flags());
    flags.addAll(typed.flags());
    book.desk().enter(now.cell(), new Score(typed.points(), flags, typed.comment()), why.get());
    why.set(Origin.TEACHER);
    return null;
  }

  /** What a percentage that is being typed would become, in words; empty for any other text. */
  String preview(String text) {
    Shown now = shown.get();
    OpenGradebook book = open.getValue();
    return now == null || book == null
        ? ""
        : PercentWords.of(
            text,
            read(book, now, text),
            book.book().header(now.cell().assignment()).assignment().points(),
            words);
  }

  private ScoreEntry.Result read(OpenGradebook book, Shown now, String text) {
    return ScoreEntry.read(
        text,
        now.comment(),
        book.book().header(now.cell().assignment()).assignment().points(),
        ScoreCodes.under(book.book().rules().facts().profile()),
        words.locale());
  }

  public void setFlag(Flag flag, boolean on) {
    change(
        Origin.TEACHER,
        score -> {
          Set<Flag> flags = EnumSet.noneOf(Flag.class);
          flags.addAll(score.flags());
          if (on) {
            flags.add(flag);
          } else {
            flags.remove(flag);
          }
          return new Score(score.points(), flags, score.comment());
        });
  }

  /** The comment of the cell is what is wanted now. */
  void wantComment() {
    commentWanted.run();
  }

  /** What brings the keyboard to the comment. */
  void whenCommentWanted(Runnable work) {
    commentWanted = work;
  }

  /** A comment whose cell is gone is told to who shows it. */
  public void setComment(String text) {
    if (there() == null) {
      lost.accept(text);
    } else {
      change(Origin.TEACHER, score -> score.withComment(text.strip()));
    }
  }

  /** The cell that is shown, if it can still be changed in the gradebook that is open. */
  private @Nullable Shown there() {
    Shown now = shown.get();
    OpenGradebook book = open.getValue();
    return now != null
            && now.editable()
            && book != null
            && book.book().assignment(now.cell().assignment()).isPresent()
        ? now
        : null;
  }

  /** What the cell held before, newest first; read only while the details are open. */
  CellHistory history() {
    return history;
  }

  /** Enters a past value again. */
  void restore(CellHistory.Entry entry) {
    change(Origin.RESTORED, score -> entry.score());
  }

  /** Does what is offered about the cell's state. */
  void take(CellOffer offer) {
    Shown now = shown.get();
    OpenGradebook book = open.getValue();
    if (now != null && book != null) {
      offer.take(book.desk(), now.cell());
    }
  }

  /** Applies a fix of a note. */
  void apply(CellNote note, Fix fix) {
    OpenGradebook book = open.getValue();
    if (book != null) {
      book.desk().fix(note.key(), fix);
    }
  }

  @Override
  public void close() {
    follower.close();
  }

  private void change(Origin reason, UnaryOperator<Score> edit) {
    Shown now = shown.get();
    OpenGradebook book = open.getValue();
    if (now != null && book != null && now.editable()) {
      Score score = book.book().cell(now.cell()).score();
      book.desk().enter(now.cell(), edit.apply(score), reason);
    }
  }

  private void refresh() {
    OpenGradebook book = open.getValue();
    CellId at = cell;
    Shown now = book == null || at == null ? null : describe(book, at);
    shown.set(now);
    empty.set(now == null);
    if (book == null || at == null || now == null || !visible.get()) {
      history.clear();
    } else {
      history.show(book, at);
    }
  }

  private @Nullable Shown describe(OpenGradebook open, CellId at) {
    boolean there = open.book().assignment(at.assignment()).isPresent();
    Student student =
        open.book().students(open.book().sectionOf(at.assignment()).id()).stream()
            .filter(each -> each.id().equals(at.student()))
            .findFirst()
            .orElse(null);
    if (!there || student == null) {
      return null;
    }
    CellView view = open.book().cell(at);
    HeaderView header = open.book().header(at.assignment());
    return new Shown(
        at,
        phrases.student(student, open.book().students()),
        header.assignment().title(),
        words.say(
            "grades.inspector.facts",
            header.assignment().points(),
            header.category().map(Category::title).orElse("–"),
            header.assignment().dueOn().map(phrases::day).orElse("–")),
        ScoreEntry.write(new Score(view.score().points(), Set.of(), ""), words.locale()),
        view.score().flags(),
        view.score().comment(),
        view.state(),
        stateWords(open, view, header),
        advice(open, view),
        CellOffer.of(view),
        Receives.of(view, header, open.book().rules(), phrases),
        Receives.notes(view, header, phrases),
        !open.book().rules().facts().profile().scores().comments(),
        student.enrolled() && header.state() != CellState.LOCKED,
        !view.score().isBlank() || !view.record().confirmed().isBlank());
  }

  private String advice(OpenGradebook open, CellView view) {
    return view.state().needsPerson()
        ? open.book().attention().stream()
            .filter(each -> each.key().equals(view.record().id()))
            .findFirst()
            .flatMap(Attention::advice)
            .map(words::say)
            .orElse("")
        : "";
  }

  /** A cell that is in PowerTeacher can be locked there all the same: then both are said. */
  private String stateWords(OpenGradebook open, CellView view, HeaderView header) {
    String own = states.cell(open.book(), view);
    return header.state() == CellState.LOCKED && view.state() != CellState.LOCKED
        ? words.say("grades.inspector.locked", own, states.header(open.book(), header))
        : own;
  }
}
