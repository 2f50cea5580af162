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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The end of a year: which classes have ended, their archive, and their removal. */
public final class ArchiveViewModel {
  private final ArchiveControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final DateTimeFormatter day;
  private final ObjectProperty<@Nullable LocalDate> before = new SimpleObjectProperty<>();
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ObservableList<PastSection> ended = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper archived = new ReadOnlyBooleanWrapper();
  private @Nullable Archive written;
  private int running;

  /** Which look is the last one: what an earlier one finds is for another day. */
  private int looks;

  /** An archive, and what opens it. */
  private record Archive(LocalDate before, Path path, char[] passphrase) {}

  public ArchiveViewModel(ArchiveControls controls, Dialogs dialogs, Words words, Executor front) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
    before.addListener((observable, was, is) -> look());
    file.addListener((observable, was, is) -> forget());
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

  /** The classes that ended before the day. */
  public ObservableList<PastSection> ended() {
    return ended;
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

  /** One class, in a line. */
  public String line(PastSection section) {
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

  /** Finds the classes anew. */
  public CompletableFuture<Void> look() {
    LocalDate chosen = before.get();
    int mine = ++looks;
    forget();
    said.set("");
    if (chosen == null) {
      ended.clear();
      return CompletableFuture.completedFuture(null);
    }
    return run(
        controls.ended(chosen),
        found -> {
          if (mine == looks) {
            ended.setAll(found);
            said.set(words.say("setup.archive.found", found.size()));
          }
        });
  }

  /** Writes the archive and the table beside it, and asks before it replaces another. */
  public CompletableFuture<Void> archive() {
    LocalDate chosen = before.get();
    Optional<Path> path = NewBackup.named(file.get());
    if (busy.get()) {
      return CompletableFuture.completedFuture(null);
    }
    if (chosen == null || path.isEmpty() || passphrase.get().isEmpty()) {
      problem.set(words.say("setup.archive.incomplete"));
      return CompletableFuture.completedFuture(null);
    }
    problem.set(NewBackup.problem(passphrase.get(), again.get(), words));
    if (!problem.get().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    forget();
    Archive archive = new Archive(chosen, path.get(), passphrase.get().toCharArray());
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
        .archive(archive.before(), archive.path(), archive.passphrase())
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
    passphrase.set("");
    again.set("");
    said.set(words.say("setup.archive.written", archive.path().toString()));
    if (archive.before().equals(before.get())
        && NewBackup.named(file.get()).filter(archive.path()::equals).isPresent()) {
      file.set(archive.path().toString());
      written = archive;
      archived.set(ended.stream().anyMatch(PastSection::removable));
    }
  }

  /** Asks, then removes what is in the archive from this computer. */
  public CompletableFuture<Void> remove() {
    Archive archive = written;
    if (archive == null || busy.get()) {
      return CompletableFuture.completedFuture(null);
    }
    long many = ended.stream().filter(PastSection::removable).count();
    Question question =
        new Question(
            words.say("setup.archive.remove.title", many),
            words.say("setup.archive.remove.ask", archive.path().toString()),
            words.say("setup.archive.remove.proceed"),
            words.say("setup.archive.remove.stay"),
            true);
    return dialogs
        .ask(question)
        .thenCompose(
            yes ->
                yes
                    ? run(
                        controls.remove(archive.before(), archive.path(), archive.passphrase()),
                        this::removed)
                    : CompletableFuture.completedFuture(null));
  }

  private void removed(List<PastSection> gone) {
    ended.removeIf(each -> gone.stream().anyMatch(it -> it.section().equals(each.section())));
    forget();
    said.set(words.say("setup.archive.removed", gone.size()));
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
