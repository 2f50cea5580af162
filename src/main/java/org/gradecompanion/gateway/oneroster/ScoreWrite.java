package org.gradecompanion.gateway.oneroster;

import java.util.Objects;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * One score that is to be written, or was.
 *
 * @param present what the server had before, null for nothing
 * @param failed what was said against it, null when the server said yes
 * @param requestId of the request that wrote it; null when none did
 */
record ScoreWrite(
    OutgoingScore score,
    @Nullable Present present,
    Answer.@Nullable Failed failed,
    @Nullable String requestId) {
  ScoreWrite(OutgoingScore score, @Nullable Present present) {
    this(score, present, null, null);
  }

  ScoreWrite after(Answer.@Nullable Failed outcome, @Nullable String request) {
    return new ScoreWrite(score, present, outcome, request);
  }

  boolean mayHaveActed() {
    return failed == null || failed.reason().code().next() == ReasonCode.Next.RETRY;
  }

  /** Of one that did not act: what was said against it. */
  Answer answer() {
    return Objects.requireNonNull(failed);
  }
}
