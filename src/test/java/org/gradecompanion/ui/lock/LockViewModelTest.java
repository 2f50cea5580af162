package org.gradecompanion.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.testing.KeptPreferences;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** When the window locks, and what unlocks it. */
class LockViewModelTest {
  private static final Instant MORNING = Instant.parse("2026-09-14T08:00:00Z");

  private final Hands clock = new Hands();
  private final Kept controls = new Kept();
  private final List<Later> later = new ArrayList<>();
  private final LockViewModel lock =
      new LockViewModel(
          controls,
          new KeptPreferences(),
          Words.load(Locale.ENGLISH),
          clock,
          (duration, work) -> later.add(new Later(clock.instant().plus(duration), work)),
          Runnable::run);

  @Test
  void asInstalled_nothingLocks_andNothingIsWaitedFor() {
    pass(Duration.ofDays(3));

    assertThat(lock.touch()).isFalse();
    assertThat(later).isEmpty();
    controls.key = LockControls.Key.NONE;
    assertThat(lock.lock()).isFalse();
    assertThat(locked()).isFalse();
  }

  @Test
  void minutesWithoutKeyOrMouse_lockIt_andEachTouchCountsAnew() {
    lock.setMinutes(5);
    pass(Duration.ofMinutes(4));
    lock.touch();
    pass(Duration.ofMinutes(4));
    assertThat(locked()).isFalse();

    pass(Duration.ofMinutes(1));

    assertThat(locked()).isTrue();
    assertThat(later).as("a locked window waits for nothing").isEmpty();
  }

  @Test
  void touchAfterTheLidWasShut_locksAndDoesNothingElse() {
    lock.setMinutes(5);
    clock.now = MORNING.plus(Duration.ofHours(14));

    assertThat(lock.touch()).isTrue();
    assertThat(locked()).isTrue();
  }

  @Test
  void fewerMinutes_holdAtOnce() {
    lock.setMinutes(60);
    lock.setMinutes(1);

    pass(Duration.ofMinutes(1));

    assertThat(locked()).isTrue();
  }

  @Test
  void minutesWithNothingThatUnlocks_lockNothing_andHoldOnceThereIs() {
    controls.key = LockControls.Key.NONE;
    lock.setMinutes(1);
    pass(Duration.ofMinutes(2));
    assertThat(locked()).isFalse();

    controls.key = LockControls.Key.OWN;
    lock.keyChanged();
    pass(Duration.ofMinutes(1));

    assertThat(locked()).isTrue();
  }

  @Test
  void rightPassphrase_unlocks_andMinutesCountFromThen() {
    lock.setMinutes(5);
    pass(Duration.ofMinutes(30));
    unlock("heron");
    assertThat(locked()).isFalse();
    assertThat(lock.passphraseProperty().get()).isEmpty();

    pass(Duration.ofMinutes(4));
    assertThat(locked()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(locked()).isTrue();
  }

  @Test
  void wrongOnes_areSlowedDown_andTheRightOneTooUntilItIsTime() {
    lock.lock();
    unlock("a");
    unlock("b");
    assertThat(problem()).isEqualTo("That is not the passphrase.");
    unlock("c");
    assertThat(problem()).endsWith("The next try counts in 5 seconds.");

    clock.now = clock.now.plusSeconds(2);
    unlock("heron");
    assertThat(locked()).isTrue();
    assertThat(problem()).isEqualTo("The next try counts in 3 seconds.");
    assertThat(controls.tried).hasSize(3);

    clock.now = clock.now.plusSeconds(3);
    unlock("d");
    assertThat(problem()).endsWith("The next try counts in 10 seconds.");
    for (int more = 0; more < 20; more++) {
      clock.now = clock.now.plus(Duration.ofMinutes(5));
      unlock("e");
    }
    assertThat(problem()).as("five minutes at most").endsWith("in 300 seconds.");

    clock.now = clock.now.plus(Duration.ofMinutes(5));
    unlock("heron");
    assertThat(locked()).isFalse();
  }

  @Test
  void clockSetBack_locksNobodyOut() {
    lock.lock();
    unlock("a");
    unlock("b");
    unlock("c");
    clock.now = MORNING.minus(Duration.ofDays(365));
    unlock("heron");

    assertThat(problem()).isEqualTo("The next try counts in 5 seconds.");
    clock.now = clock.now.plusSeconds(5);
    unlock("heron");
    assertThat(locked()).isFalse();
  }

  @Test
  void windowThatCannotClose_saysWhatHoldsItUp() {
    lock.lock();
    lock.cannotClose(false);
    assertThat(problem()).contains("a text that is no score");

    lock.cannotClose(true);
    assertThat(problem()).contains("not on the disk").doesNotContain("no score");
  }

  private void unlock(String passphrase) {
    lock.passphraseProperty().set(passphrase);
    lock.unlock();
  }

  private boolean locked() {
    return lock.lockedProperty().get();
  }

  private String problem() {
    return lock.problemProperty().get();
  }

  /** Lets time pass, and does what is due meanwhile. */
  private void pass(Duration duration) {
    Instant end = clock.now.plus(duration);
    while (later.stream().anyMatch(each -> !each.at().isAfter(end))) {
      Later first = later.stream().min((a, b) -> a.at().compareTo(b.at())).orElseThrow();
      later.remove(first);
      clock.now = first.at().isAfter(clock.now) ? first.at() : clock.now;
      first.work().run();
    }
    clock.now = end;
  }

  private record Later(Instant at, Runnable work) {}

  private static final class Kept implements LockControls {
    final List<String> tried = new ArrayList<>();
    Key key = Key.OWN;

    @Override
    public Key key() {
      return key;
    }

    @Override
    public CompletableFuture<Boolean> opens(char[] passphrase) {
      tried.add(new String(passphrase));
      return CompletableFuture.completedFuture(new String(passphrase).equals("heron"));
    }

    @Override
    public CompletableFuture<Void> set(char[] passphrase) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> remove() {
      return CompletableFuture.completedFuture(null);
    }
  }

  private static final class Hands extends Clock {
    Instant now = MORNING;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
