package org.gradecompanion.gateway.doctor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;

/**
 * How far this computer's clock is from the server's (RFC 9110, section 6.6.1). Days are counted by
 * ours: which is due, which is past.
 */
final class ClockCheck {
  /** What an answer may take, and clocks may differ by. */
  private static final Duration NOTHING = Duration.ofMinutes(2);

  /** From here on a day may be another one there. */
  private static final Duration MUCH = Duration.ofHours(1);

  private ClockCheck() {}

  /**
   * @param date the server's Date header; empty for none
   */
  static ProbeStep step(String id, String date, Instant here) {
    Duration ahead;
    try {
      Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      ahead = Duration.between(there, here);
    } catch (DateTimeException noDate) {
      return Found.untried(id, "setup.doctor.clock.unknown");
    }
    Duration off = ahead.abs();
    if (off.compareTo(NOTHING) <= 0) {
      return Found.ok(id, "setup.doctor.clock.ok");
    }
    int side = ahead.isNegative() ? 1 : 0;
    if (off.compareTo(MUCH) < 0) {
      return Found.weak(id, Mender.YOU, "setup.doctor.clock.off", off.toMinutes(), side);
    }
    return off.toHours() < 48 && off.toHours() % 24 != 0 || off.toHours() < 24
        ? Found.failed(id, Mender.YOU, "setup.doctor.clock.hours", off.toHours(), side)
        : Found.failed(id, Mender.YOU, "setup.doctor.clock.days", off.toDays(), side);
  }
}
