package org.gradecompanion.gradebook;

import java.time.Instant;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;

/**
 * A push attempt, and what it was about.
 *
 * @param section empty when the assignment is not known here any more
 * @param assignment empty when it is not known here any more
 * @param student whose score it was; empty for an assignment
 */
public record ActivityEntry(
    PushAttempt attempt,
    Optional<Section> section,
    Optional<Assignment> assignment,
    Optional<Student> student) {
  /** What came of it. */
  public Message outcome() {
    return outcome(attempt);
  }

  /** What happens next; empty when nothing has to. */
  public Optional<Message> next() {
    return next(attempt);
  }

  /** What came of an attempt. */
  public static Message outcome(PushAttempt attempt) {
    Reason reason = attempt.reason();
    return reason == null
        ? Message.of("activity.sent")
        : Message.of("activity.not_sent", Message.of("reason." + reason.code().name()));
  }

  /** What happens after an attempt; empty when nothing has to. */
  public static Optional<Message> next(PushAttempt attempt) {
    Reason reason = attempt.reason();
    Instant again = attempt.next();
    if (reason == null) {
      return Optional.empty();
    }
    if (again != null) {
      return Optional.of(Message.of("activity.next.again", again));
    }
    boolean assignment = attempt.key() instanceof AssignmentKey;
    String advice =
        reason.code() == ReasonCode.CONFLICT && assignment
            ? "reason.CONFLICT.assignment"
            : "reason." + reason.code().name() + ".do";
    return Optional.of(
        reason.code().next() == ReasonCode.Next.PERSON
            ? Message.of("activity.next.person", Message.of(advice))
            : Message.of(advice));
  }

  /** Never who it was about: a student is confidential and this may reach a log. */
  @Override
  public String toString() {
    return "ActivityEntry[" + attempt.key() + "]";
  }
}
