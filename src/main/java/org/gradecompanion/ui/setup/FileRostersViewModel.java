package org.gradecompanion.ui.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.exchange.ProblemsFile;
import org.gradecompanion.exchange.bundle.BundleProblem;
import org.gradecompanion.exchange.bundle.BundleRoster;
import org.gradecompanion.exchange.bundle.BundleWatch;
import org.gradecompanion.gradebook.RosterPreview;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The card of rosters from files: choose a bundle, see what it would change, take it. */
public final class FileRostersViewModel {
  private final FileRosterControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final Runnable taken;
  private final StringProperty path = new SimpleStringProperty("");
  private final StringProperty email = new SimpleStringProperty("");
  private final BooleanProperty unconnected = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sending = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable RosterPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<BundleProblem> problems = FXCollections.observableArrayList();
  private @Nullable BundleRoster read;
  private @Nullable Look look;

  /**
   * @param taken called after rosters were taken
   */
  FileRostersViewModel(
      FileRosterControls controls, Dialogs dialogs, Words words, Executor front, Runnable taken) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    this.taken = taken;
    path.addListener((observable, was, is) -> otherwise());
    email.addListener((observable, was, is) -> otherwise());
  }

  /** Where the bundle lies: a zip file or a folder. */
  public StringProperty pathProperty() {
    return path;
  }

  /** The teacher's e-mail address in the bundle. */
  public StringProperty emailProperty() {
    return email;
  }

  /** Whether nothing is connected, so that scores stay on this computer. */
  public BooleanProperty unconnectedProperty() {
    return unconnected;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether a bundle is being read, which can be stopped. */
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** How far it is, how it went, or what is wrong. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Where scores go once these rosters are taken; empty when nothing changes in that. */
  public ReadOnlyStringProperty sendingProperty() {
    return sending.getReadOnlyProperty();
  }

  /** What would change; null before a bundle was read. */
  public ReadOnlyObjectProperty<@Nullable RosterPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What is wrong with rows of the bundle. */
  public ObservableList<BundleProblem> problems() {
    return problems;
  }

  /** How many there are; not all of very many are listed. */
  long problemCount() {
    return read == null ? 0 : read.problemCount();
  }

  String say(BundleProblem problem) {
    return words.say(
        "setup.files.problem", problem.file(), String.valueOf(problem.line()), problem.why());
  }

  /** Looks again at what is connected, and fills in who asks. */
  void refresh() {
    controls
        .unconnected()
        .thenAcceptBothAsync(
            controls.teacherEmail(),
            (alone, known) -> {
              // Before the first rosters there is nothing to say of it.
              unconnected.set(alone && !known.isEmpty());
              if (email.get().isBlank()) {
                email.set(known);
              }
            },
            front)
        .exceptionallyAsync(
            problem -> {
              said.set(Failures.sentence(problem, words));
              return null;
            },
            front);
  }

  /** What was looked at is for other files, or another teacher. */
  private void otherwise() {
    if (read != null) {
      forget();
    }
  }

  /** Reads the bundle that is named, and says what it would change. */
  public void look() {
    if (busy.get()) {
      return;
    }
    forget();
    if (path.get().isBlank() || !email.get().contains("@")) {
      said.set(words.say(path.get().isBlank() ? "setup.files.no_path" : "setup.problem.email"));
      return;
    }
    try {
      look(Path.of(path.get().strip()));
    } catch (InvalidPathException e) {
      said.set(words.say("setup.files.no_path"));
    }
  }

  private void look(Path bundle) {
    Look mine = new Look();
    look = mine;
    busy.set(true);
    reading.set(true);
    said.set(words.say("setup.files.opening"));
    controls
        .read(bundle, email.get().strip(), mine)
        .thenCompose(
            found -> controls.preview(found.roster()).thenApply(seen -> new Seen(found, seen)))
        .whenCompleteAsync((seen, problem) -> looked(mine, seen, problem), front);
  }

  private record Seen(BundleRoster read, RosterPreview preview) {}

  private void looked(Look mine, @Nullable Seen seen, @Nullable Throwable problem) {
    if (look != mine) {
      return;
    }
    look = null;
    reading.set(false);
    busy.set(false);
    if (seen == null || problem != null) {
      said.set(problem == null ? "" : Failures.sentence(problem, words));
      return;
    }
    read = seen.read();
    problems.setAll(seen.read().problems());
    preview.set(seen.preview());
    said.set(words.say("setup.files.seen", seen.preview().changed()));
    sending.set(
        seen.preview().sending() == RosterPreview.Sending.AS_BEFORE
            ? ""
            : words.say("setup.files.sending." + seen.preview().sending().name()));
  }

  /** Reads no further. */
  public void stop() {
    Look mine = look;
    if (mine != null) {
      mine.stopped = true;
      look = null;
      reading.set(false);
      busy.set(false);
      said.set(words.say("setup.files.stopped"));
    }
  }

  /** Takes the rosters; asks before much is lost. */
  public void take() {
    BundleRoster roster = read;
    RosterPreview seen = preview.get();
    if (roster == null || seen == null || busy.get()) {
      return;
    }
    List<PullDoubt> doubts = seen.doubts();
    if (doubts.isEmpty()) {
      take(roster, PullChoice.ASK);
      return;
    }
    Question question =
        new Question(
            words.say("setup.files.doubt"),
            words.say("setup.files.doubt.text", doubts.get(0).inFiles()),
            words.say("setup.files.take"),
            words.say("setup.files.keep"),
            true);
    dialogs
        .ask(question)
        .thenAccept(
            yes -> {
              if (yes) {
                take(roster, PullChoice.TAKE_SMALLER);
              }
            });
  }

  private void take(BundleRoster roster, PullChoice choice) {
    busy.set(true);
    said.set(words.say("setup.files.taking"));
    controls
        .take(roster.roster(), choice)
        .whenCompleteAsync((outcome, problem) -> settled(outcome, problem), front);
  }

  private void settled(@Nullable PullOutcome outcome, @Nullable Throwable problem) {
    busy.set(false);
    if (outcome == null || problem != null) {
      said.set(problem == null ? "" : Failures.sentence(problem, words));
      return;
    }
    forget();
    said.set(words.say("setup.files.taken", outcome.sections(), outcome.students()));
    refresh();
    taken.run();
  }

  /** Leaves the bundle alone. */
  public void forget() {
    read = null;
    preview.set(null);
    problems.clear();
    sending.set("");
    said.set("");
  }

  /** Writes what is wrong with the rows into a file, for whoever made the bundle. */
  public CompletableFuture<Void> saveProblems() {
    String text = ProblemsFile.text(List.copyOf(problems), words::say);
    return dialogs
        .save(words.say("setup.files.save"), "roster-problems.csv", text)
        .handleAsync(
            (saved, problem) -> {
              if (problem != null) {
                dialogs.tell(words.say("setup.files.save"), Failures.sentence(problem, words));
              }
              return null;
            },
            front);
  }

  /** Follows one reading, from the thread that does it. */
  private final class Look implements BundleWatch {
    private volatile boolean stopped;

    @Override
    public void reading(String file, long rows) {
      if (stopped) {
        throw new CancellationException();
      }
      front.execute(
          () -> {
            if (look == this) {
              said.set(words.say("setup.files.reading", file, rows));
            }
          });
    }
  }
}
