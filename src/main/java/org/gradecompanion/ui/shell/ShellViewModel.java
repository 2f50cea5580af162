package org.gradecompanion.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.sync.SyncStatus;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.ui.common.SyncControl;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The window around the tabs: gradebooks, banner, badge, status line, leaving. */
public final class ShellViewModel implements AutoCloseable {
  /** The tabs, in their order. */
  public enum Page {
    GRADES,
    PREFLIGHT,
    ACTIVITY,
    SETUP
  }

  private final BookShelf shelf;
  private final SyncControl sync;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final ObservableList<BookRow> rows = FXCollections.observableArrayList();
  private final ObservableList<BookRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.GRADES);
  private final ReadOnlyObjectWrapper<@Nullable Banner> banner = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<StatusLine> status = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper faults = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final BooleanProperty welcome = new SimpleBooleanProperty();
  private final PushButtonsViewModel buttons;

  /**
   * @param welcome whether to say that this is the practice district, as at the first start
   */
  public ShellViewModel(
      Gradebooks gradebooks,
      SyncControl sync,
      Dialogs dialogs,
      Words words,
      Executor front,
      Pace pace,
      boolean welcome) {
    this.sync = sync;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    this.welcome.set(welcome);
    this.shelf =
        new BookShelf(
            gradebooks,
            front,
            pace,
            problem ->
                dialogs.tell(words.say("shell.trouble.title"), Failures.sentence(problem, words)),
            (step, things) ->
                dialogs.mention(words.say("shell.steps.left", words.say(step), things)));
    this.buttons = new PushButtonsViewModel(shelf, sync, words);
    shelf.onChange(this::refresh);
    shelf.currentProperty().addListener((observable, before, now) -> refresh());
    sync.status().addListener((observable, before, now) -> follow(now));
    follow(sync.status().getValue());
  }

  /** Reads the gradebooks; done at the start and after a pull. */
  public CompletableFuture<Void> reload() {
    return shelf.reload();
  }

  /** Puts every gradebook under other rules. */
  public void judgeBy(Profile profile) {
    shelf.judgeBy(profile);
  }

  public ReadOnlyObjectProperty<@Nullable OpenGradebook> currentProperty() {
    return shelf.currentProperty();
  }

  /** The gradebooks at the left. */
  public ObservableList<BookRow> rows() {
    return rowsView;
  }

  public void choose(GradebookId id) {
    shelf.book(id).ifPresent(book -> shelf.currentProperty().set(book));
  }

  /** An open gradebook. */
  public Optional<OpenGradebook> book(GradebookId id) {
    return shelf.book(id);
  }

  /** The sections that are in no master class. */
  public List<OpenBook> single() {
    return shelf.books().stream()
        .map(OpenGradebook::book)
        .filter(book -> book.id() instanceof SectionId)
        .toList();
  }

  /** Whether gradebooks may be made anew; says why not while the disk refuses what was typed. */
  public boolean mayRearrange() {
    boolean saved = notSaved().isEmpty();
    if (!saved) {
      dialogs.tell(words.say("shell.rearrange.title"), words.say("shell.rearrange.text"));
    }
    return saved;
  }

  /** The row of the gradebook that is shown, or -1. */
  public int chosenRow() {
    OpenGradebook shown = shelf.currentProperty().get();
    if (shown != null) {
      GradebookId id = shown.book().id();
      for (int row = 0; row < rows.size(); row++) {
        if (rows.get(row).id().equals(id)) {
          return row;
        }
      }
    }
    return -1;
  }

  public Optional<OpenBook> bookOf(AssignmentId assignment) {
    return shelf.bookOf(assignment);
  }

  /** Calls when anything in any gradebook changed. */
  public void onChange(Runnable listener) {
    shelf.onChange(listener);
  }

  public ObjectProperty<Page> pageProperty() {
    return page;
  }

  /** The badge: how many assignments and cells of the shown gradebook need a person. */
  public ReadOnlyIntegerProperty faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  /** Null when there is nothing to say. */
  public ReadOnlyObjectProperty<@Nullable Banner> bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<StatusLine> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** The window's title. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Whether to say that this is the practice district; set to false to be rid of it. */
  public BooleanProperty welcomeProperty() {
    return welcome;
  }

  public PushButtonsViewModel buttons() {
    return buttons;
  }

  /** What the banner's button does. */
  public void act(Banner.Action action) {
    switch (action) {
      case TRY_NOW -> sync.pushNow();
      case RESUME -> sync.resume();
      case SIGN_IN, CONNECT -> page.set(Page.SETUP);
      case SAVE_AGAIN -> shelf.books().forEach(book -> book.desk().saveAgain());
      case KEEP_ROSTER -> sync.keepRoster();
      case TAKE_ROSTER -> pull(PullChoice.TAKE_SMALLER);
      case SEND_AGAIN -> pull(PullChoice.SEND_AGAIN);
      case TAKE_THEIRS -> pull(PullChoice.TAKE_THEIRS);
    }
  }

  /** Pulls again, as the person decided about the last one; the banner goes when it is applied. */
  private void pull(PullChoice choice) {
    sync.pull(choice)
        .handleAsync(
            (done, problem) -> {
              if (problem == null) {
                reload();
              } else {
                dialogs.tell(words.say("shell.pull.title"), Failures.sentence(problem, words));
              }
              return null;
            },
            front);
  }

  /** Whether everything that was entered is on the disk. */
  boolean isSaved() {
    return notSaved().isEmpty() || !anythingUnsaved();
  }

  /**
   * Completes with whether the window may close: asks when something is not in PowerTeacher yet.
   */
  public CompletableFuture<Boolean> mayClose() {
    BookState total = shelf.totalProperty().get();
    if (!isSaved()) {
      return dialogs.ask(
          new Question(
              words.say("shell.quit.lost.title", total.unsaved()),
              words.say("shell.quit.lost.text"),
              words.say("shell.quit.lost.yes"),
              words.say("shell.quit.stay"),
              true));
    }
    int scores = Math.max(total.unsentScores(), total.unsaved());
    if (total.unsent() == 0 && scores == 0) {
      return CompletableFuture.completedFuture(true);
    }
    String what =
        scores > 0
            ? words.say("shell.banner.scores", scores)
            : words.say("shell.banner.others", total.unsentOthers());
    int singular = scores > 0 ? scores : total.unsentOthers();
    return dialogs.ask(
        new Question(
            words.say("shell.quit.title"),
            words.say(quitKey(), what, singular),
            words.say("shell.quit.yes"),
            words.say("shell.quit.stay"),
            false));
  }

  /** What is safe here leaves when the schedule says so. */
  private String quitKey() {
    return "shell.quit." + sync.status().getValue().mode().name();
  }

  @Override
  public void close() {
    shelf.close();
  }

  private void follow(SyncStatus now) {
    shelf.setSending(now.leavesByItself());
    refresh();
  }

  private void refresh() {
    OpenGradebook shown = shelf.currentProperty().get();
    BookState total = shelf.totalProperty().get();
    List<BookRow> now =
        shelf.books().stream()
            .map(OpenGradebook::book)
            .map(book -> Summaries.row(book, shelf.stateOf(book.id()), words))
            .toList();
    show(now);
    faults.set(shown == null ? 0 : shelf.stateOf(shown.book().id()).needYou());
    title.set(
        shown == null
            ? words.say("shell.title")
            : words.say("shell.title.book", shown.book().title()));
    SyncStatus syncNow = sync.status().getValue();
    banner.set(Banners.of(syncNow, total, notSaved(), words));
    status.set(StatusLine.of(syncNow, total, words));
    buttons.refresh();
  }

  /** Changes only what differs, so that the list at the left keeps its selection. */
  private void show(List<BookRow> now) {
    boolean sameBooks =
        now.stream().map(BookRow::id).toList().equals(rows.stream().map(BookRow::id).toList());
    if (!sameBooks) {
      rows.setAll(now);
      return;
    }
    for (int row = 0; row < now.size(); row++) {
      if (!now.get(row).equals(rows.get(row))) {
        rows.set(row, now.get(row));
      }
    }
  }

  private Optional<UserError> notSaved() {
    return shelf.books().stream().flatMap(book -> book.book().savingProblem().stream()).findFirst();
  }

  /** What the disk refused to undo is as before, and nothing is lost. */
  private boolean anythingUnsaved() {
    return shelf.books().stream().anyMatch(book -> book.book().unsavedCount() > 0);
  }
}
