package org.gradecompanion.store;

import java.time.Instant;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncKey;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param revision the revision that was sent: an edit made meanwhile stays pending
 * @param sentAt when it left
 * @param receipt how PowerTeacher showed that it has it; null when it does not
 */
public record Settlement(
    SyncKey key,
    long revision,
    Instant at,
    Outcome outcome,
    Instant sentAt,
    @Nullable Receipt receipt) {
  /** One that was answered at once, and showed nothing. */
  public Settlement(SyncKey key, long revision, Instant at, Outcome outcome) {
    this(key, revision, at, outcome, at, null);
  }

  /** Whether PowerTeacher holds now what was sent, so that it need never be sent again. */
  public boolean confirms() {
    return outcome instanceof ScoreConfirmed
        || outcome instanceof AssignmentConfirmed
        || outcome instanceof AssignmentDeleted;
  }

  /** What PowerTeacher's answer, or its absence, means for the item. */
  public sealed interface Outcome {}

  /** PowerTeacher holds this score now (blank: it has none). */
  public record ScoreConfirmed(Score score) implements Outcome {}

  /**
   * PowerTeacher holds this assignment now.
   *
   * @param remoteId the server's own identifier of it; null where it has none or did not say
   */
  public record AssignmentConfirmed(Assignment assignment, @Nullable String remoteId)
      implements Outcome {
    /** Where the server has no identifier of its own. */
    public AssignmentConfirmed(Assignment assignment) {
      this(assignment, null);
    }
  }

  /** PowerTeacher has deleted the assignment, or never had it. */
  public record AssignmentDeleted() implements Outcome {}

  /** Tried again by itself at {@code next}; one more try is counted. */
  public record Deferred(Reason reason, Instant next) implements Outcome {}

  /**
   * The account as a whole waits; no try is counted.
   *
   * @param left the newest revision that may have left this computer; an older one than was to be
   *     sent when the attempt failed before anything was written
   */
  public record Released(Reason reason, long left) implements Outcome {
    /** Of one of which nobody knows whether it left. */
    public Released(Reason reason) {
      this(reason, Long.MAX_VALUE);
    }
  }

  /** A person has to act. */
  public record Faulted(Reason reason) implements Outcome {}

  /**
   * PowerTeacher holds a value that is neither ours nor the one it last confirmed.
   *
   * @param changedAt when it was entered there; null where the server does not say
   */
  public record Conflicting(Reason reason, Score theirs, @Nullable Instant changedAt)
      implements Outcome {
    /** One of unknown age. */
    public Conflicting(Reason reason, Score theirs) {
      this(reason, theirs, null);
    }
  }
}
