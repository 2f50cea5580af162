package org.gradecompanion.model;

/**
 * One step of the connection doctor.
 *
 * @param id stable name: resolve, connect, tls, sign-in, read, teacher; of OneRoster also
 *     gradebook, dates, references, scopes, rosters, marks
 * @param message what was found and, when it failed, what to do and who can
 */
public record ProbeStep(String id, Result result, Message message) {
  /** How the step went. */
  public enum Result {
    OK,
    WEAK,
    FAILED,
    NOT_REACHED
  }
}
