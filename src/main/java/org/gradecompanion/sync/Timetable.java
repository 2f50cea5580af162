package org.gradecompanion.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.gradecompanion.model.PushSchedule;

/**
 * When scores leave, where this computer is.
 *
 * @param zone of the clock that the teacher reads, which need not be the school's
 */
public record Timetable(PushSchedule schedule, ZoneId zone) {
  static final Timetable AT_ONCE = new Timetable(PushSchedule.DEFAULT, ZoneOffset.UTC);

  public Timetable with(PushSchedule value) {
    return new Timetable(value, zone);
  }

  PushSchedule.Mode mode() {
    return schedule.mode();
  }

  /**
   * The first nightly departure after that time: one each day, also on the days on which the clock
   * is changed. A time that such a day does not have is an hour later, and of one that it has twice
   * it is the first.
   */
  Instant next(Instant after) {
    LocalDate day = LocalDate.ofInstant(after, zone).minusDays(1);
    Instant departure = on(day);
    while (!departure.isAfter(after)) {
      day = day.plusDays(1);
      departure = on(day);
    }
    return departure;
  }

  private Instant on(LocalDate day) {
    return day.atTime(schedule.nightly()).atZone(zone).toInstant();
  }
}
