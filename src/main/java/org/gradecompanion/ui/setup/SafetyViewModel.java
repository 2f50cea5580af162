package org.gradecompanion.ui.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.BackupNote;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** What is kept on this computer; backup, restore, and forgetting it all. */
public final class SafetyViewModel {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final SafetyControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final Runnable quit;
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty named = new SimpleStringProperty("");
  private final StringProperty district = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper forgetting = new ReadOnlyStringWrapper("");
  private final BooleanBinding forgettable =
      forgetting
          .isNotEmpty()
          .and(
              Bindings.createBooleanBinding(
                  () -> named.get().strip().equalsIgnoreCase(district.get()), named, district));
  private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper();

  /**
   * @param quit ends the program
   */
  public SafetyViewModel(
      SafetyControls controls, Dialogs dialogs, Words words, Executor front, Runnable quit) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    this.quit = quit;
    file.addListener((observable, was, is) -> restorable.set(false));
    passphrase.addListener((observable, was, is) -> restorable.set(false));
  }

  /** The backup's path. */
  public StringProperty fileProperty() {
    return file;
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** What is stored where, in sentences. */
  public ReadOnlyStringProperty whereProperty() {
    return where.getReadOnlyProperty();
  }

  /** What the backup holds that was written or looked at last, or empty. */
  public ReadOnlyStringProperty foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Why it did not work, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the backup was looked at and can be put in place. */
  public ReadOnlyBooleanProperty restorableProperty() {
    return restorable.getReadOnlyProperty();
  }

  /** What would be removed, and what to type; empty until it is asked for. */
  public ReadOnlyStringProperty forgettingProperty() {
    return forgetting.getReadOnlyProperty();
  }

  /** The district's name, typed to show that it is meant. */
  public StringProperty namedProperty() {
    return named;
  }

  /** Whether the right name was typed. */
  public BooleanBinding forgettableProperty() {
    return forgettable;
  }

  /** Reads again what is where. */
  public void refresh() {
    controls
        .whereabouts()
        .thenAcceptAsync(
            it ->
                where.set(
                    words.say(
                        "setup.safety.where",
                        it.data().toString(),
                        words.say("setup.safety.key." + it.strength().name()),
                        it.settings().toString(),
                        it.logs().toString())),
            front);
  }

  public CompletableFuture<Void> backUp() {
    return begin(
        (path, phrase) -> {
          String name = path.getFileName().toString();
          Path named =
              name.endsWith(BackupNote.ENDING)
                  ? path
                  : path.resolveSibling(name + BackupNote.ENDING);
          return controls
              .backUp(named, phrase)
              .thenAcceptAsync(
                  facts -> {
                    file.set(named.toString());
                    found.set(words.say("setup.safety.written", named.toString(), said(facts)));
                  },
                  front);
        });
  }

  /** Looks into the file; then it can be restored. */
  public CompletableFuture<Void> look() {
    return begin(
        (path, phrase) ->
            controls
                .look(path, phrase)
                .thenAcceptAsync(
                    facts -> {
                      found.set(said(facts));
                      restorable.set(true);
                    },
                    front));
  }

  /** Asks, then ends the program and puts the backup in place. */
  public CompletableFuture<Void> restore() {
    Optional<Path> path = path();
    if (path.isEmpty() || !restorable.get()) {
      return CompletableFuture.completedFuture(null);
    }
    Question question =
        new Question(
            words.say("setup.safety.restore.title"),
            words.say("setup.safety.restore.ask", found.get()),
            words.say("setup.safety.restore.proceed"),
            words.say("setup.safety.restore.stay"),
            true);
    char[] phrase = passphrase.get().toCharArray();
    return dialogs
        .ask(question)
        .thenAccept(
            yes -> {
              if (yes) {
                controls.restoreAtEnd(path.get(), phrase);
                quit.run();
              }
            });
  }

  /** Says what would be removed, and asks for the district's name. */
  public CompletableFuture<Void> askToForget() {
    return controls.whereabouts().thenAcceptAsync(this::ask, front);
  }

  private void ask(SafetyControls.Whereabouts it) {
    named.set("");
    district.set(it.district());
    forgetting.set(
        words.say(
            "setup.safety.forget.ask",
            it.unsent(),
            it.data().toString(),
            it.settings().toString(),
            it.district()));
  }

  /** Everything stays. */
  public void keep() {
    forgetting.set("");
    named.set("");
  }

  /** Ends the program and removes everything from this computer, when the district was named. */
  public CompletableFuture<Void> forget() {
    return forgettable.get()
        ? controls.forgetAtEnd().thenRunAsync(quit, front)
        : CompletableFuture.completedFuture(null);
  }

  /** What is done with a path and a passphrase. */
  private interface Work {
    CompletableFuture<Void> on(Path path, char[] passphrase);
  }

  private CompletableFuture<Void> begin(Work work) {
    Optional<Path> path = path();
    if (busy.get()) {
      return CompletableFuture.completedFuture(null);
    }
    found.set("");
    restorable.set(false);
    if (path.isEmpty() || passphrase.get().isEmpty()) {
      problem.set(words.say("setup.safety.incomplete"));
      return CompletableFuture.completedFuture(null);
    }
    problem.set("");
    busy.set(true);
    return work.on(path.get(), passphrase.get().toCharArray())
        .handleAsync((done, failure) -> ended(failure), front);
  }

  private @Nullable Void ended(@Nullable Throwable failure) {
    busy.set(false);
    problem.set(failure == null ? "" : Failures.sentence(failure, words));
    return null;
  }

  private Optional<Path> path() {
    try {
      return Optional.of(file.get().strip())
          .filter(text -> !text.isEmpty())
          .map(Path::of)
          .filter(path -> path.getFileName() != null)
          .map(Path::toAbsolutePath);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private String said(BackupFacts facts) {
    return words.say(
        "setup.safety.facts",
        MOMENT.format(facts.made()),
        facts.sections(),
        facts.assignments(),
        facts.scores(),
        facts.unsent());
  }
}
