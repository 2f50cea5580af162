package org.gradecompanion.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to push one thing.
 *
 * @param at when it was settled
 * @param reason why it did not succeed, null when PowerTeacher confirmed it
 * @param sentAt when it left; null where an earlier version did not write it down
 * @param next when it is tried again by itself; null for not by itself, or when the account goes on
 * @param receipt how PowerTeacher showed that it has it; null when it does not, or where an earlier
 *     version did not write it down
 */
public record PushAttempt(
    Instant at,
    SyncKey key,
    long revision,
    @Nullable Reason reason,
    @Nullable Instant sentAt,
    @Nullable Instant next,
    @Nullable Receipt receipt) {
  /** The identifier of the request, for the server's own log; null when none is known. */
  public @Nullable String requestId() {
    if (reason != null) {
      return reason.requestId();
    }
    return receipt == null ? null : receipt.requestId();
  }
}
