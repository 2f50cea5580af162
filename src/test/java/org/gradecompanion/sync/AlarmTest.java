package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradecompanion.gateway.HandClock;
import org.junit.jupiter.api.Test;

class AlarmTest {
  private final HandClock awake = new HandClock();
  private final HandClock wall = new HandClock();
  private final HandScheduler scheduler = new HandScheduler(awake);
  private final AtomicInteger rung = new AtomicInteger();
  private final Alarm alarm = new Alarm(scheduler, wall, rung::incrementAndGet);

  private void forward(Duration time) {
    wall.forward(time);
    scheduler.forward(time);
  }

  @Test
  void alarm_ringsOnceAtItsTime() {
    alarm.at(Duration.ofMinutes(10));
    forward(Duration.ofMinutes(9));
    assertThat(rung).hasValue(0);
    forward(Duration.ofMinutes(2));
    assertThat(rung).hasValue(1);
    assertThat(scheduler.next()).isNull();
  }

  @Test
  void alarmThatPassedWhileTheComputerSlept_ringsSoonAfterItWakes() {
    alarm.at(Duration.ofHours(1));
    wall.forward(Duration.ofHours(14));
    forward(Duration.ofMinutes(1));
    assertThat(rung).hasValue(1);
  }

  @Test
  void clockSetBack_delaysNoAlarm() {
    alarm.at(Duration.ofMinutes(10));
    wall.forward(Duration.ofDays(-365));
    forward(Duration.ofMinutes(10));
    assertThat(rung).hasValue(1);
  }

  @Test
  void earlierTime_replacesALaterOne_andNotTheOtherWay() {
    alarm.at(Duration.ofMinutes(10));
    alarm.noLaterThan(Duration.ofMinutes(20));
    alarm.noLaterThan(Duration.ofMinutes(5));
    forward(Duration.ofMinutes(5));
    assertThat(rung).hasValue(1);
    forward(Duration.ofMinutes(30));
    assertThat(rung).hasValue(1);
  }

  /** A key: rings after two seconds without another, and at most twenty after the first. */
  private void typed() {
    alarm.soon(Duration.ofSeconds(2), Duration.ofSeconds(20));
  }

  private void assertRingsTwoSecondsFromNow() {
    forward(Duration.ofMillis(1500));
    assertThat(rung).hasValue(0);
    forward(Duration.ofMillis(500));
    assertThat(rung).hasValue(1);
  }

  @Test
  void typing_isWaitedFor_untilItPauses() {
    typed();
    forward(Duration.ofMillis(1500));
    typed();
    assertRingsTwoSecondsFromNow();
  }

  @Test
  void typingWithoutAPause_isNotWaitedForBeyondTheMost_eachTimeAnew() {
    for (int times = 1; times <= 2; times++) {
      for (int second = 0; second < 20; second++) {
        assertThat(rung).hasValue(times - 1);
        typed();
        forward(Duration.ofSeconds(1));
      }
      assertThat(rung).hasValue(times);
    }
  }

  @Test
  void typingThatBeganBeforeTheComputerSlept_isSentAtOnce() {
    typed();
    wall.forward(Duration.ofHours(1));
    typed();
    scheduler.run();
    assertThat(rung).hasValue(1);
  }

  @Test
  void cancelledAlarm_doesNotRing_andCountsItsNextOneFromThen() {
    typed();
    alarm.cancel();
    assertThat(alarm.due()).isEmpty();
    forward(Duration.ofSeconds(19));
    assertThat(rung).hasValue(0);

    typed();
    assertRingsTwoSecondsFromNow();
  }

  @Test
  void time_isTold_untilItHasRung() {
    alarm.at(Duration.ofMinutes(3));
    assertThat(alarm.due()).contains(wall.instant().plus(Duration.ofMinutes(3)));
    forward(Duration.ofMinutes(2));
    assertThat(alarm.due()).contains(wall.instant().plus(Duration.ofMinutes(1)));
    forward(Duration.ofMinutes(1));
    assertThat(alarm.due()).isEmpty();
  }

  @Test
  void alarmFarAhead_isStillMovedForward_butNotBack() {
    alarm.at(Duration.ofMinutes(10));
    alarm.noLaterThan(Duration.ofMinutes(11));
    assertThat(alarm.due()).contains(wall.instant().plus(Duration.ofMinutes(10)));
    alarm.noLaterThan(Duration.ofMinutes(9));
    assertThat(alarm.due()).contains(wall.instant().plus(Duration.ofMinutes(9)));
  }

  @Test
  void alarmOfAnEngineThatEnded_isNotSet() {
    scheduler.shutdown();
    alarm.at(Duration.ofMinutes(1));
    assertThat(alarm.due()).isEmpty();
  }
}
