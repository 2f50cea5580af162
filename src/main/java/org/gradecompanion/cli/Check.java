package org.gradecompanion.cli;

import org.gradecompanion.model.ProbeStep;

/**
 * One step of the doctor.
 *
 * @param area what it is about; decides the exit code when it failed
 */
public record Check(Area area, ProbeStep step) {
  /** What a check is about. */
  public enum Area {
    THIS_COMPUTER,
    CONNECTION
  }
}
