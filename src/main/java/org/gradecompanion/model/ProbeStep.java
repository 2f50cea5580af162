package org.gradecompanion.model;

/**
 * One step of the connection doctor.
 *
 * @param id stable name: proxy, resolve, connect, tls, sign-in, product, clock, read, teacher; of
 *     OneRoster also gradebook, dates, references, scopes, rosters, marks; write where it was asked
 *     for
 * @param message what was found and, when it failed, what to do
 * @param mender who can mend what failed
 */
public record ProbeStep(String id, Result result, Message message, Mender mender) {
  /** A step with which there is nothing wrong, or nothing that a person could mend. */
  public ProbeStep(String id, Result result, Message message) {
    this(id, result, message, Mender.NOBODY);
  }

  /** How the step went. */
  public enum Result {
    OK,
    WEAK,
    FAILED,
    NOT_REACHED
  }

  /** Who can mend something. */
  public enum Mender {
    /** There is nothing to mend. */
    NOBODY,
    /** Who sits before the screen. */
    YOU,
    /** Who runs the network that this computer is in. */
    NETWORK,
    /** The district's administrator of PowerSchool. */
    DISTRICT,
    /** PowerSchool, which switches write access on. */
    POWERSCHOOL
  }
}
