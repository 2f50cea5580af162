package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnderWayTest {
  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicInteger sent = new AtomicInteger();

  /** Does what it is given at once. */
  private UnderWay atOnce() {
    return new UnderWay(Runnable::run, stop::get);
  }

  private int send() {
    sent.incrementAndGet();
    return 2;
  }

  @Test
  void whatWasConfirmed_isCounted_ofEverySender() {
    try (UnderWay underWay = atOnce()) {
      for (int i = 0; i < 100; i++) {
        underWay.add(this::send);
      }
      assertThat(underWay.finish()).isEqualTo(200);
    }
  }

  @Test
  void stop_letsNothingMoreLeave() {
    try (UnderWay underWay = atOnce()) {
      underWay.add(this::send);
      stop.set(true);
      underWay.add(this::send);
      assertThat(underWay.finish()).isEqualTo(2);
    }
    assertThat(sent).hasValue(1);
  }

  @Test
  void failure_isPassedOnOnceAllHasEnded() {
    try (UnderWay underWay = atOnce()) {
      underWay.add(
          () -> {
            throw new IllegalStateException("the disk is full");
          });
      underWay.add(this::send);
      assertThatThrownBy(underWay::finish).hasRootCauseMessage("the disk is full");
    }
    assertThat(sent).hasValue(1);
  }

  @Test
  void soManyScoresThatNoSenderWaits_areUnderWay_andNotAll() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    AtomicInteger most = new AtomicInteger();
    try (UnderWay underWay =
        new UnderWay(
            job -> {
              waiting.add(job);
              most.accumulateAndGet(waiting.size(), Math::max);
              if (waiting.size() == 32) {
                waiting.remove().run();
              }
            },
            stop::get)) {
      for (int i = 0; i < 500; i++) {
        underWay.add(this::send);
      }
      waiting.forEach(Runnable::run);
      assertThat(underWay.finish()).isEqualTo(1000);
    }
    assertThat(most).hasValue(32);
  }

  @Test
  void afterAFailure_nothingMoreIsTaken() {
    try (UnderWay underWay = atOnce()) {
      underWay.add(
          () -> {
            throw new IllegalStateException("the disk is full");
          });
      for (int i = 0; i < 500; i++) {
        underWay.add(this::send);
      }
      assertThatThrownBy(underWay::finish).hasRootCauseMessage("the disk is full");
    }
    // The failure is seen when there is enough under way.
    assertThat(sent.get()).isLessThan(33);
  }
}
