package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.PushSchedule;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static Timetable nightlyAt(String time) {
    return new Timetable(
        new PushSchedule(PushSchedule.Mode.NIGHTLY, LocalTime.parse(time)), NEW_YORK);
  }

  private static Instant in(String localDateTime) {
    return ZonedDateTime.parse(localDateTime + "-05:00[America/New_York]").toInstant();
  }

  private static List<String> departures(Timetable timetable, Instant after, int times) {
    List<String> all = new ArrayList<>();
    Instant last = after;
    for (int i = 0; i < times; i++) {
      last = timetable.next(last);
      all.add(last.atZone(NEW_YORK).toLocalDateTime().toString());
    }
    return all;
  }

  @Test
  void evening_isTodayBeforeIt_andTomorrowFromItsMinuteOn() {
    Timetable evening = nightlyAt("22:00");

    assertThat(evening.next(in("2026-11-20T21:59:59"))).isEqualTo(in("2026-11-20T22:00:00"));
    assertThat(evening.next(in("2026-11-20T22:00:00"))).isEqualTo(in("2026-11-21T22:00:00"));
    assertThat(evening.next(in("2026-11-21T07:30:00"))).isEqualTo(in("2026-11-21T22:00:00"));
  }

  @Test
  void eveningWhenTheClockIsChanged_isStillTheSameTimeOfDay() {
    assertThat(departures(nightlyAt("22:00"), in("2027-03-12T23:00:00"), 3))
        .containsExactly("2027-03-13T22:00", "2027-03-14T22:00", "2027-03-15T22:00");
  }

  @Test
  void timeThatTheSpringNightSkips_isAnHourLaterOnce() {
    assertThat(departures(nightlyAt("02:30"), in("2027-03-12T23:00:00"), 3))
        .containsExactly("2027-03-13T02:30", "2027-03-14T03:30", "2027-03-15T02:30");
  }

  @Test
  void timeThatTheAutumnNightHasTwice_isItsFirstOnly() {
    Timetable night = nightlyAt("01:30");
    Instant first = night.next(Instant.parse("2026-11-01T00:00:00-04:00"));

    assertThat(first).isEqualTo(Instant.parse("2026-11-01T01:30:00-04:00"));
    assertThat(night.next(first)).isEqualTo(Instant.parse("2026-11-02T01:30:00-05:00"));
  }

  @Test
  void anyTimeOfDay_departsOnceOnEveryDayOfAYear() {
    for (String time : List.of("00:00", "01:30", "02:00", "02:30", "03:00", "12:00", "23:59")) {
      Timetable timetable = nightlyAt(time);
      Instant last = timetable.next(in("2026-12-31T23:59:59"));
      for (LocalDate day = LocalDate.of(2027, 1, 1); day.getYear() == 2027; day = day.plusDays(1)) {
        assertThat(LocalDate.ofInstant(last, NEW_YORK)).as(time).isEqualTo(day);
        Instant next = timetable.next(last);
        assertThat(Duration.between(last, next))
            .as(time)
            .isBetween(Duration.ofHours(22), Duration.ofHours(26));
        last = next;
      }
    }
  }
}
