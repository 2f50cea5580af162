package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Writes a backup file. */
public final class BackupViewModel {
  private final SafetyControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  BackupViewModel(SafetyControls controls, Dialogs dialogs, Words words, Executor front) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
  }

  /** The path of the file to write. */
  public StringProperty fileProperty() {
    return file;
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** The same once more. */
  public StringProperty againProperty() {
    return again;
  }

  /** What was written, or empty. */
  public ReadOnlyStringProperty writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /** Why it was not written, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Writes the file, and asks before it replaces one. */
  public CompletableFuture<Void> write() {
    if (busy.get()) {
      return CompletableFuture.completedFuture(null);
    }
    written.set("");
    problem.set(missing());
    Optional<Path> to = NewBackup.named(file.get());
    if (to.isEmpty() || !problem.get().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    busy.set(true);
    Path path = to.get();
    char[] phrase = passphrase.get().toCharArray();
    return controls
        .exists(path)
        .thenComposeAsync(exists -> mayWrite(path, exists), front)
        .thenComposeAsync(
            may -> may ? write(path, phrase) : CompletableFuture.completedFuture(null), front)
        .handleAsync((done, failure) -> ended(failure), front);
  }

  private String missing() {
    return NewBackup.named(file.get()).isEmpty()
        ? words.say("setup.safety.incomplete")
        : NewBackup.problem(passphrase.get(), again.get(), words);
  }

  private CompletableFuture<Boolean> mayWrite(Path path, boolean exists) {
    String consequence = words.say("setup.safety.replace.ask", path.toString());
    return NewBackup.mayReplace(exists, consequence, dialogs, words);
  }

  private CompletableFuture<Void> write(Path path, char[] phrase) {
    return controls
        .backUp(path, phrase)
        .thenAcceptAsync(
            facts -> {
              if (NewBackup.named(file.get()).filter(path::equals).isPresent()) {
                file.set(path.toString());
              }
              NewBackup.clear(passphrase, again, phrase);
              written.set(
                  words.say(
                      "setup.safety.written", path.toString(), BackupSentence.of(facts, words)));
            },
            front);
  }

  private @Nullable Void ended(@Nullable Throwable failure) {
    busy.set(false);
    problem.set(failure == null ? "" : Failures.sentence(failure, words));
    return null;
  }
}
