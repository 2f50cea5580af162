package org.gradecompanion.ui.lock;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** What is chosen about the lock. */
public final class LockCardViewModel {
  /** In minutes; 0 is never by itself. */
  static final List<Integer> CHOICES = List.of(0, 1, 2, 5, 10, 15, 30, 60);

  private static final int FIRST_CHOICE = 5;

  private final LockViewModel lock;
  private final LockControls controls;
  private final Words words;
  private final Executor front;
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ObjectProperty<Integer> minutes;
  private final ReadOnlyObjectWrapper<LockControls.Key> key;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public LockCardViewModel(LockViewModel lock, LockControls controls, Words words, Executor front) {
    this.lock = lock;
    this.controls = controls;
    this.words = words;
    this.front = front;
    key = new ReadOnlyObjectWrapper<>(controls.key());
    minutes = new SimpleObjectProperty<>(lock.minutes());
    minutes.addListener((observable, was, is) -> lock.setMinutes(is));
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** The same once more. */
  public StringProperty againProperty() {
    return again;
  }

  /** After how many minutes without key or mouse it locks; 0 for never by itself. */
  public ObjectProperty<Integer> minutesProperty() {
    return minutes;
  }

  /** What unlocks the window now. */
  public ReadOnlyObjectProperty<LockControls.Key> keyProperty() {
    return key.getReadOnlyProperty();
  }

  /** Why it did not work, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public String words(int choice) {
    return words.say("lock.minutes", choice);
  }

  public void lockNow() {
    lock.lock();
  }

  /** Takes the passphrase that was typed twice. */
  public CompletableFuture<Void> switchOn() {
    if (!passphrase.get().equals(again.get())) {
      problem.set(words.say("lock.different"));
      return CompletableFuture.completedFuture(null);
    }
    return begin(
        controls.set(passphrase.get().toCharArray()),
        () -> {
          if (minutes.get() == 0) {
            minutes.set(FIRST_CHOICE);
          }
        });
  }

  /** With the passphrase: who found the window open must not take the lock off for later. */
  public CompletableFuture<Void> switchOff() {
    CompletableFuture<Void> removed =
        controls
            .opens(passphrase.get().toCharArray())
            .thenComposeAsync(
                opens -> {
                  if (opens) {
                    return controls.remove();
                  }
                  problem.set(words.say("lock.wrong"));
                  return CompletableFuture.completedFuture(null);
                },
                front);
    return begin(removed, () -> {});
  }

  private CompletableFuture<Void> begin(CompletableFuture<Void> work, Runnable then) {
    problem.set("");
    busy.set(true);
    return work.handleAsync(
        (done, failure) -> {
          ended(failure, then);
          return null;
        },
        front);
  }

  private void ended(@Nullable Throwable failure, Runnable then) {
    busy.set(false);
    passphrase.set("");
    again.set("");
    if (failure != null) {
      problem.set(Failures.sentence(failure, words));
      return;
    }
    key.set(controls.key());
    lock.keyChanged();
    then.run();
  }
}
