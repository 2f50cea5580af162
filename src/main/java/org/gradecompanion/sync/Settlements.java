package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.store.Settlement.Outcome;
import org.jspecify.annotations.Nullable;

/** Translates answers into what the store remembers of an attempt. */
final class Settlements {
  private final Clock clock;
  private final Backoff backoff;
  private final RandomGenerator chance;

  Settlements(Clock clock, Backoff backoff, RandomGenerator chance) {
    this.clock = clock;
    this.backoff = backoff;
    this.chance = chance;
  }

  /**
   * @param confirmed what the store is told when PowerTeacher confirmed it
   * @param sentAt when it left
   */
  Settlement of(
      SyncKey key, SyncFacts sent, @Nullable Answer answer, Outcome confirmed, Instant sentAt) {
    Instant now = clock.instant();
    return new Settlement(
        key,
        sent.revision(),
        now,
        outcome(sent, answer, confirmed, now),
        sentAt,
        answer instanceof Answer.Confirmed it ? it.receipt() : null);
  }

  private Outcome outcome(SyncFacts sent, @Nullable Answer answer, Outcome confirmed, Instant now) {
    if (answer instanceof Answer.Failed failed) {
      return failure(sent, failed, now);
    }
    if (answer instanceof Answer.Conflicting conflict) {
      return new Settlement.Conflicting(
          Reason.of(ReasonCode.CONFLICT), conflict.theirs(), conflict.changedAt());
    }
    // Only a confirmation confirms: what a gateway says nothing about is not known to be there.
    return answer instanceof Answer.Confirmed
        ? confirmed
        : failure(sent, new Answer.Failed(Reason.of(ReasonCode.NO_ANSWER), null), now);
  }

  private Outcome failure(SyncFacts sent, Answer.Failed failed, Instant now) {
    Reason reason = failed.reason();
    return switch (reason.code().next()) {
      case ACCOUNT ->
          failed.nothingLeft()
              ? new Settlement.Released(reason, sent.sentRevision())
              : new Settlement.Released(reason);
      case PERSON -> new Settlement.Faulted(reason);
      case RETRY -> {
        Duration wait = backoff.after(sent.tries(), chance);
        Duration asked = failed.retryAfter();
        yield new Settlement.Deferred(
            reason, now.plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait));
      }
    };
  }
}
