package org.gradecompanion.ui.lock;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.words.Words;

/** Asks for the passphrase of the data until one opens it, or nobody wants to any more. */
final class PassphraseViewModel {
  private final Words words;
  private final Tries tries;
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private CompletableFuture<Optional<char[]>> asked = new CompletableFuture<>();

  PassphraseViewModel(Words words, Clock clock) {
    this.words = words;
    this.tries = new Tries(clock);
  }

  StringProperty passphraseProperty() {
    return passphrase;
  }

  /** Why it is not open yet, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the data are being opened with what was typed. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Asks, or asks again.
   *
   * @param wrong whether the last one did not fit
   * @return the passphrase, or empty for leaving the program
   */
  CompletableFuture<Optional<char[]>> ask(boolean wrong) {
    busy.set(false);
    passphrase.set("");
    asked = new CompletableFuture<>();
    if (wrong) {
      tries.failed();
      Duration wait = tries.remaining();
      problem.set(
          wait.isZero()
              ? words.say("lock.data.wrong")
              : words.say("lock.wrong.wait", Tries.seconds(wait)));
    }
    return asked;
  }

  /** Takes what was typed. */
  void answer() {
    Duration wait = tries.remaining();
    if (busy.get() || passphrase.get().isEmpty()) {
      return;
    }
    if (!wait.isZero()) {
      problem.set(words.say("lock.wait", Tries.seconds(wait)));
      return;
    }
    problem.set("");
    busy.set(true);
    asked.complete(Optional.of(passphrase.get().toCharArray()));
  }

  /** Leaves the program; nothing was opened. */
  void leave() {
    asked.complete(Optional.empty());
  }
}
