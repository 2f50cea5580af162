package org.gradecompanion.model;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * When scores leave by themselves.
 *
 * @param nightly the time of day at which they leave every night, in whole minutes by the clock of
 *     this computer; kept, but without effect, while they leave otherwise
 */
public record PushSchedule(Mode mode, LocalTime nightly) {
  /** As installed. */
  public static final PushSchedule DEFAULT = new PushSchedule(Mode.AT_ONCE, LocalTime.of(22, 0));

  public PushSchedule {
    Checks.present(mode, "mode");
    nightly = nightly.truncatedTo(ChronoUnit.MINUTES);
  }

  public PushSchedule with(Mode value) {
    return new PushSchedule(value, nightly);
  }

  public PushSchedule with(LocalTime value) {
    return new PushSchedule(mode, value);
  }

  /** The three ways. */
  public enum Mode {
    /** A few seconds after the last edit (PowerSchool Learning). */
    AT_ONCE,
    /** Once a day at a set time (Otus). */
    NIGHTLY,
    /** Only when the teacher says so. */
    ON_REQUEST
  }
}
