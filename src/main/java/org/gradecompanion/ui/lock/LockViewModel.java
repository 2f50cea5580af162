package org.gradecompanion.ui.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Preferences;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Whether the window is locked: when asked to, and after minutes without key or mouse. */
public final class LockViewModel {
  private final LockControls controls;
  private final Preferences preferences;
  private final Words words;
  private final Clock clock;
  private final Delay delay;
  private final Executor front;
  private final Tries tries;
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private Instant touched;
  private boolean watching;
  private int watched;

  public LockViewModel(
      LockControls controls,
      Preferences preferences,
      Words words,
      Clock clock,
      Delay delay,
      Executor front) {
    this.controls = controls;
    this.preferences = preferences;
    this.words = words;
    this.clock = clock;
    this.delay = delay;
    this.front = front;
    this.tries = new Tries(clock);
    this.touched = clock.instant();
    watch();
  }

  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /** Whether a passphrase is being tried. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why it stays locked, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** Who has forgotten the passphrase reads here what to do. */
  public String forgotten() {
    return words.say("lock.forgotten." + controls.key().name());
  }

  /** Locks it. False when no passphrase would unlock it: then it stays as it is. */
  public boolean lock() {
    if (controls.key() == LockControls.Key.NONE) {
      return false;
    }
    problem.set("");
    passphrase.set("");
    locked.set(true);
    return true;
  }

  /**
   * A key or the mouse was used.
   *
   * @return whether the window is locked: after a night with the lid shut it locks now, and what
   *     was pressed must not reach it
   */
  public boolean touch() {
    lockWhenDue();
    touched = clock.instant();
    return locked.get();
  }

  /** After how many minutes without key or mouse it locks; 0 for never by itself. */
  public void setMinutes(int minutes) {
    preferences.change(settings -> settings.withLockMinutes(minutes));
    keyChanged();
  }

  /** Something else unlocks it now, or nothing: counts from now on. */
  public void keyChanged() {
    touched = clock.instant();
    watched++;
    watching = false;
    watch();
  }

  public int minutes() {
    return preferences.current().lockMinutes();
  }

  /** Tries what was typed. */
  public CompletableFuture<Void> unlock() {
    if (busy.get() || !locked.get() || passphrase.get().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    Duration wait = tries.remaining();
    if (wait.compareTo(Duration.ZERO) > 0) {
      problem.set(words.say("lock.wait", Tries.seconds(wait)));
      return CompletableFuture.completedFuture(null);
    }
    busy.set(true);
    problem.set("");
    return controls
        .opens(passphrase.get().toCharArray())
        .handleAsync((opens, failure) -> tried(opens, failure), front);
  }

  /**
   * Says why the window cannot be closed while it is locked.
   *
   * @param finished whether everything that was typed was taken, so that only the disk refuses it
   */
  public void cannotClose(boolean finished) {
    problem.set(words.say(finished ? "lock.unsaved" : "lock.unfinished"));
  }

  private @Nullable Void tried(@Nullable Boolean opens, @Nullable Throwable failure) {
    busy.set(false);
    passphrase.set("");
    if (failure != null) {
      problem.set(Failures.sentence(failure, words));
    } else if (Boolean.TRUE.equals(opens)) {
      tries.succeeded();
      touched = clock.instant();
      locked.set(false);
      watch();
    } else {
      tries.failed();
      Duration wait = tries.remaining();
      problem.set(
          wait.isZero()
              ? words.say("lock.wrong")
              : words.say("lock.wrong.wait", Tries.seconds(wait)));
    }
    return null;
  }

  /** Looks again when it would be due, and not before: an idle window does nothing. */
  private void watch() {
    if (watching || !locksByItself()) {
      return;
    }
    watching = true;
    int mine = watched;
    Duration left = left();
    delay.after(
        left.isNegative() ? Duration.ZERO : left,
        () -> {
          if (mine == watched) {
            watching = false;
            lockWhenDue();
            watch();
          }
        });
  }

  private void lockWhenDue() {
    if (locksByItself() && left().compareTo(Duration.ZERO) <= 0) {
      lock();
    }
  }

  private boolean locksByItself() {
    return !locked.get() && minutes() > 0 && controls.key() != LockControls.Key.NONE;
  }

  private Duration left() {
    Duration idle = Duration.between(touched, clock.instant());
    return Duration.ofMinutes(minutes()).minus(idle);
  }
}
