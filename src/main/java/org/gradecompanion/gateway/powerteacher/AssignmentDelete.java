package org.gradecompanion.gateway.powerteacher;

import java.util.Optional;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Failures;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.KnownScores;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Receipt;

/**
 * Deletes assignments. Scores go with one only when all that can be there are known here, or the
 * teacher was asked: nobody can read which there are.
 */
final class AssignmentDelete {
  private static final int HAS_SCORES_OR_RESUBMIT = 412;

  private final Xte xte;
  private final Assignments assignments;

  AssignmentDelete(Xte xte, Assignments assignments) {
    this.xte = xte;
    this.assignments = assignments;
  }

  Answer delete(OutgoingAssignment outgoing, KnownScores known) {
    Optional<Assignments.Found> found;
    try {
      found = assignments.find(outgoing);
    } catch (GatewayException e) {
      return Failures.ofFirstRead(e);
    }
    if (found.isEmpty()) {
      return new Answer.Confirmed(Receipt.Proof.FOUND, null);
    }
    if (found.get().shared()) {
      return new Answer.Failed(
          new Reason(ReasonCode.REFUSED, "other sections share this assignment", null), null);
    }
    try {
      RemoteId id = found.get().id();
      Reply reply = xte.http().delete(assignments.one(id));
      if (hasScores(reply)) {
        if (!known.complete() && !outgoing.repeat()) {
          return new Answer.Failed(reply.reason(ReasonCode.CONFLICT, "scores"), null);
        }
        reply = xte.http().delete(assignments.one(id, "force", "true"));
      }
      return deleted(outgoing, id, reply);
    } catch (GatewayException e) {
      return Failures.ofWrite(e);
    }
  }

  private boolean hasScores(Reply reply) {
    return reply.status() == HAS_SCORES_OR_RESUBMIT
        && Refusals.of(reply, Refusals.Subject.ASSIGNMENT, xte.clock()).reason().code()
            == ReasonCode.REFUSED;
  }

  private Answer deleted(OutgoingAssignment outgoing, RemoteId id, Reply reply)
      throws GatewayException {
    if (!reply.success()) {
      Answer.Failed failed = Refusals.of(reply, Refusals.Subject.ASSIGNMENT, xte.clock());
      return failed.reason().code() == ReasonCode.GONE
          ? new Answer.Confirmed(Receipt.Proof.FOUND, reply.requestId())
          : failed;
    }
    return assignments.present(id, outgoing.section().id()).isEmpty()
        ? new Answer.Confirmed(Receipt.Proof.READ_BACK, reply.requestId())
        : new Answer.Failed(new Reason(ReasonCode.NOT_STORED, "assignment", null), null);
  }
}
