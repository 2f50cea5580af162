package org.gradecompanion.cli;

import org.gradecompanion.model.Message;

/**
 * One step of the doctor.
 *
 * @param id a stable name, such as data-folder or sign-in
 * @param area what it is about
 * @param message what was found and, when it is not well, what to do and who can
 */
public record Check(String id, Area area, Result result, Message message) {
  /** What a check is about; decides the exit code of a failure. */
  public enum Area {
    THIS_COMPUTER,
    CONNECTION
  }

  /** How it went. */
  public enum Result {
    OK,
    WEAK,
    FAILED,
    /** Not tried, because a step before it failed or nothing is connected. */
    NOT_REACHED
  }
}
