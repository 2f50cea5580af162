package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.model.ArchiveScope;
import org.gradecompanion.model.DepartedStudent;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** What has ended or left: which classes or students, their archive, and their removal. */
public final class ArchiveViewModel {
  private final ArchiveControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final DateTimeFormatter day;
  private final BooleanProperty departed = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable LocalDate> before = new SimpleObjectProperty<>();
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ObservableList<Leaving> found = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper archived = new ReadOnlyBooleanWrapper();
  private @Nullable Archive written;
  private int running;

  /** Which look is the last one: what an earlier one finds is for another day. */
  private int looks;

  /** An archive, and what opens it. */
  private record Archive(ArchiveScope scope, Path path, char[] passphrase) {}

  public ArchiveViewModel(ArchiveControls controls, Dialogs dialogs, Words words, Executor front) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
    before.addListener((observable, was, is) -> look());
    file.addListener((observable, was, is) -> forget());
    departed.addListener((observable, was, is) -> look());
  }

  /** Whether it is about students who left classes that go on, not about classes that ended. */
  public BooleanProperty departedProperty() {
    return departed;
  }

  /** Classes whose terms all ended before this day; null until it is chosen. */
  public ObjectProperty<@Nullable LocalDate> beforeProperty() {
    return before;
  }

  /** The archive's path. */
  public StringProperty fileProperty() {
    return file;
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** The same once more: what is removed afterwards is nowhere but in the archive. */
  public StringProperty againProperty() {
    return again;
  }

  /** The classes that ended before the day, or the students who left. */
  public ObservableList<Leaving> found() {
    return found;
  }

  /** What was found or done, or empty. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Why it did not work, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the archive was written and read back, so that they may be removed. */
  public ReadOnlyBooleanProperty archivedProperty() {
    return archived.getReadOnlyProperty();
  }

  /** What one of them is called. */
  public String title(Leaving each) {
    return each instanceof DepartedStudent student
        ? words.say(
            "setup.archive.student", student.student().listName(), student.section().label())
        : each.section().label();
  }

  /** One of them, in a line. */
  public String line(Leaving each) {
    if (each instanceof PastSection section) {
      return line(section);
    }
    String counts = words.say("setup.archive.counts.student", each.scores());
    return each.unsent() == 0
        ? counts
        : counts + " " + words.say("setup.archive.unsent", each.unsent());
  }

  private String line(PastSection section) {
    LocalDate last = section.lastDay();
    String counts =
        words.say(
            "setup.archive.counts",
            section.students(),
            section.assignments(),
            section.scores(),
            last == null ? 0 : 1,
            last == null ? "" : day.format(last));
    String stays =
        section.unsent() > 0
            ? words.say("setup.archive.unsent", section.unsent())
            : section.listed()
                ? words.say("setup.archive.listed")
                : section.combined() ? words.say("setup.archive.combined") : "";
    return stays.isEmpty() ? counts : counts + " " + stays;
  }

  /** Finds them anew. */
  public CompletableFuture<Void> look() {
    ArchiveScope scope = scope();
    int mine = ++looks;
    forget();
    said.set("");
    if (scope == null) {
      found.clear();
      return CompletableFuture.completedFuture(null);
    }
    return run(
        controls.found(scope),
        those -> {
          if (mine == looks) {
            found.setAll(those);
            said.set(say("setup.archive.found.", those.size()));
          }
        });
  }

  private @Nullable ArchiveScope scope() {
    if (departed.get()) {
      return new ArchiveScope.Departed();
    }
    LocalDate chosen = before.get();
    return chosen == null ? null : new ArchiveScope.Ended(chosen);
  }

  /** Of classes or of students. */
  private String say(String key, Object... values) {
    return words.say(key + (departed.get() ? "students" : "classes"), values);
  }

  /** Writes the archive and the table beside it, and asks before it replaces another. */
  public CompletableFuture<Void> archive() {
    ArchiveScope scope = scope();
    Optional<Path> path = NewBackup.named(file.get());
    if (busy.get()) {
      return CompletableFuture.completedFuture(null);
    }
    if (scope == null || path.isEmpty() || passphrase.get().isEmpty()) {
      problem.set(words.say("setup.archive.incomplete"));
      return CompletableFuture.completedFuture(null);
    }
    problem.set(NewBackup.problem(passphrase.get(), again.get(), words));
    if (!problem.get().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    forget();
    Archive archive = new Archive(scope, path.get(), passphrase.get().toCharArray());
    String consequence = words.say("setup.archive.replace.ask", archive.path().toString());
    return run(
        controls
            .exists(archive.path())
            .thenComposeAsync(
                exists -> NewBackup.mayReplace(exists, consequence, dialogs, words), front)
            .thenComposeAsync(may -> may ? write(archive) : nothing(), front),
        this::written);
  }

  private CompletableFuture<Optional<Archive>> write(Archive archive) {
    return controls
        .archive(archive.scope(), archive.path(), archive.passphrase())
        .thenApply(facts -> Optional.of(archive));
  }

  private static CompletableFuture<Optional<Archive>> nothing() {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  /** It took its time: by now another day or another file may be chosen. */
  private void written(Optional<Archive> done) {
    if (done.isEmpty()) {
      return;
    }
    Archive archive = done.get();
    NewBackup.clear(passphrase, again, archive.passphrase());
    said.set(words.say("setup.archive.written", archive.path().toString()));
    if (archive.scope().equals(scope())
        && NewBackup.named(file.get()).filter(archive.path()::equals).isPresent()) {
      file.set(archive.path().toString());
      written = archive;
      archived.set(found.stream().anyMatch(Leaving::removable));
    }
  }

  /** Asks, then removes what is in the archive from this computer. */
  public CompletableFuture<Void> remove() {
    Archive archive = written;
    if (archive == null || busy.get()) {
      return CompletableFuture.completedFuture(null);
    }
    long many = found.stream().filter(Leaving::removable).count();
    Question question =
        new Question(
            say("setup.archive.remove.title.", many),
            say("setup.archive.remove.ask.", archive.path().toString()),
            words.say("setup.archive.remove.proceed"),
            words.say("setup.archive.remove.stay"),
            true);
    return dialogs
        .ask(question)
        .thenCompose(
            yes ->
                yes
                    ? run(
                        controls.remove(archive.scope(), archive.path(), archive.passphrase()),
                        this::removed)
                    : CompletableFuture.completedFuture(null));
  }

  private void removed(List<Leaving> gone) {
    found.removeAll(gone);
    forget();
    said.set(say("setup.archive.removed.", gone.size()));
  }

  private void forget() {
    written = null;
    archived.set(false);
  }

  private <T> CompletableFuture<Void> run(CompletableFuture<T> work, Consumer<T> then) {
    problem.set("");
    running++;
    busy.set(true);
    return work.handleAsync(
        (result, failure) -> {
          running--;
          busy.set(running > 0);
          if (failure == null) {
            then.accept(result);
          } else {
            problem.set(Failures.sentence(failure, words));
          }
          return null;
        },
        front);
  }
}
