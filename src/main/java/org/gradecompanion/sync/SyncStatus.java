package org.gradecompanion.sync;

import java.time.Instant;
import java.util.Optional;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.Reason;

/**
 * What the engine is doing, for one banner and one status line.
 *
 * @param sending items that are on their way now
 * @param nextAttempt when something is tried by itself
 * @param lastConfirmed when PowerTeacher last confirmed anything since the program started
 * @param reason why the account as a whole waits
 * @param doubt why the last pull was not applied, while that is to be decided
 * @param mode when scores leave by themselves
 * @param departs when they leave next, if they do so at set times
 */
public record SyncStatus(
    Phase phase,
    int sending,
    Optional<Instant> nextAttempt,
    Optional<Instant> lastConfirmed,
    Optional<Reason> reason,
    Optional<PullDoubt> doubt,
    PushSchedule.Mode mode,
    Optional<Instant> departs) {
  /** Of scores that leave at once, with nothing to decide about a pull. */
  public SyncStatus(
      Phase phase,
      int sending,
      Optional<Instant> nextAttempt,
      Optional<Instant> lastConfirmed,
      Optional<Reason> reason) {
    this(
        phase,
        sending,
        nextAttempt,
        lastConfirmed,
        reason,
        Optional.empty(),
        PushSchedule.Mode.AT_ONCE,
        Optional.empty());
  }

  /** Whether what is edited now leaves by itself, sooner or later. */
  public boolean leavesByItself() {
    return phase.sends() && mode != PushSchedule.Mode.ON_REQUEST;
  }

  /** Exactly one at a time. */
  public enum Phase {
    /** No connection was set up, or its secret is not there. */
    NOT_CONNECTED,
    /** The teacher paused sending. */
    PAUSED,
    SIGNED_OUT,
    OFFLINE,
    SERVER_DOWN,
    RATE_LIMITED,
    FOREIGN_ANSWER,
    TLS_REFUSED,
    /** The server lost what it had confirmed: nothing is sent until a person has decided. */
    SERVER_RESTORED,
    /** What is here was put back, or another server's: nothing is sent before a pull. */
    NOT_READ,
    SENDING,
    /** Something will be sent by itself later. */
    WAITING,
    /** Nothing to do by itself. */
    IDLE;

    /** Pushes happen by themselves now. */
    public boolean sends() {
      return this == SENDING || this == WAITING || this == IDLE;
    }
  }
}
