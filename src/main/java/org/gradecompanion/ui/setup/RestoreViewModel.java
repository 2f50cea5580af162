package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Paths;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Looks into a backup file, and puts the one that was looked into in place. */
public final class RestoreViewModel {
  private final SafetyControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final Runnable quit;
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper();
  private @Nullable Backup lookedInto;

  RestoreViewModel(
      SafetyControls controls, Dialogs dialogs, Words words, Executor front, Runnable quit) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    this.quit = quit;
    file.addListener((observable, was, is) -> shut());
    passphrase.addListener((observable, was, is) -> shut());
  }

  /** A file and what opens it. */
  private record Backup(Path path, char[] passphrase) {
    boolean same(Backup other) {
      return path.equals(other.path) && Arrays.equals(passphrase, other.passphrase);
    }
  }

  /** The path of the file to look into. */
  public StringProperty fileProperty() {
    return file;
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** What the file holds that was looked into, or empty. */
  public ReadOnlyStringProperty foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Why it cannot be looked into, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the file that is named was looked into and can be put in place. */
  public ReadOnlyBooleanProperty restorableProperty() {
    return restorable.getReadOnlyProperty();
  }

  /** Looks into the file; then it can be restored. */
  public CompletableFuture<Void> look() {
    if (busy.get()) {
      return CompletableFuture.completedFuture(null);
    }
    shut();
    Optional<Backup> named = named();
    if (named.isEmpty()) {
      problem.set(words.say("setup.safety.incomplete"));
      return CompletableFuture.completedFuture(null);
    }
    busy.set(true);
    Backup backup = named.get();
    return controls
        .look(backup.path(), backup.passphrase())
        .handleAsync((facts, failure) -> looked(backup, facts, failure), front);
  }

  /** Asks, then ends the program and puts the backup in place. */
  public CompletableFuture<Void> restore() {
    Backup backup = lookedInto;
    if (backup == null) {
      return CompletableFuture.completedFuture(null);
    }
    Question question =
        new Question(
            words.say("setup.safety.restore.title"),
            words.say("setup.safety.restore.ask", found.get()),
            words.say("setup.safety.restore.proceed"),
            words.say("setup.safety.restore.stay"),
            true);
    return dialogs
        .ask(question)
        .thenAccept(
            yes -> {
              if (yes) {
                controls.restoreAtEnd(backup.path(), backup.passphrase());
                quit.run();
              }
            });
  }

  /** It took its time: by now another file may be named. */
  private @Nullable Void looked(
      Backup backup, @Nullable BackupFacts facts, @Nullable Throwable failure) {
    busy.set(false);
    if (named().filter(backup::same).isEmpty()) {
      problem.set(words.say("setup.safety.changed"));
    } else if (failure != null) {
      problem.set(Failures.sentence(failure, words));
    } else if (facts != null) {
      lookedInto = backup;
      found.set(BackupSentence.of(facts, words));
      restorable.set(true);
    }
    return null;
  }

  private void shut() {
    lookedInto = null;
    restorable.set(false);
    found.set("");
    problem.set("");
  }

  private Optional<Backup> named() {
    return Paths.typed(file.get())
        .filter(path -> path.getFileName() != null && !passphrase.get().isEmpty())
        .map(path -> new Backup(path.toAbsolutePath(), passphrase.get().toCharArray()));
  }
}
