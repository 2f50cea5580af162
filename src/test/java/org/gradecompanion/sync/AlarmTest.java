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
}
