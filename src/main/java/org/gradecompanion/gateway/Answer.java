package org.gradecompanion.gateway;

import java.time.Duration;
import java.time.Instant;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/** What came of pushing one thing. */
public sealed interface Answer {
  /**
   * PowerTeacher has it: read back, or proved by the answer's own shape.
   *
   * @param remoteId the server's own identifier of an assignment; null where it has none, or none
   *     that is new
   */
  record Confirmed(@Nullable String remoteId, Receipt receipt) implements Answer {
    /** Of what has no identifier of the server. */
    public Confirmed(Receipt.Proof proof, @Nullable String requestId) {
      this(null, new Receipt(proof, requestId));
    }
  }

  /**
   * It is not in PowerTeacher, or nobody knows; {@link org.gradecompanion.model.ReasonCode#next()}
   * says who acts next.
   *
   * @param retryAfter how long the server asked to wait, null when it did not say
   * @param nothingLeft whether it failed before anything was written, so that nothing of it can be
   *     there
   */
  record Failed(Reason reason, @Nullable Duration retryAfter, boolean nothingLeft)
      implements Answer {
    /** One after which nobody knows whether it acted. */
    public Failed(Reason reason, @Nullable Duration retryAfter) {
      this(reason, retryAfter, false);
    }
  }

  /**
   * PowerTeacher's value is neither the expected one nor ours; nothing was written.
   *
   * @param changedAt when theirs was entered; null where the server does not say
   */
  record Conflicting(Score theirs, @Nullable Instant changedAt) implements Answer {}
}
