package org.gradecompanion.ui.common;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the background sending stands.
 *
 * @param lastConfirmed when PowerTeacher last confirmed something; null for not since the start
 * @param nextAttempt when something is tried again by itself; null for nothing planned
 */
public record SyncNow(
    Phase phase, @Nullable Instant lastConfirmed, @Nullable Instant nextAttempt) {
  public static final SyncNow UNKNOWN = new SyncNow(Phase.NOT_CONNECTED, null, null);

  /** What the account as a whole is doing. */
  public enum Phase {
    /** Nothing is connected yet. */
    NOT_CONNECTED,
    IDLE,
    SENDING,
    PAUSED,
    OFFLINE,
    SERVER_DOWN,
    RATE_LIMITED,
    SIGNED_OUT,
    FOREIGN_ANSWER,
    TLS_REFUSED;

    /** Whether what is entered leaves by itself. */
    public boolean sends() {
      return this == IDLE || this == SENDING || this == RATE_LIMITED;
    }
  }
}
