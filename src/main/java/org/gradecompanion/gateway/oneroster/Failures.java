package org.gradecompanion.gateway.oneroster;

import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;

/** What a failed request means for the thing it was about. */
final class Failures {
  private Failures() {}

  /** Of a write, which may have acted. */
  static Answer.Failed ofWrite(GatewayException e) {
    return new Answer.Failed(e.reason(), e.retryAfter());
  }

  /** Of a read before anything was written: an answer that did not come is no riddle then. */
  static Answer.Failed ofFirstRead(GatewayException e) {
    return e.reason().code() == ReasonCode.NO_ANSWER
        ? new Answer.Failed(as(ReasonCode.OFFLINE, e.reason()), null)
        : ofWrite(e);
  }

  static boolean endsAll(Answer.Failed failed) {
    return failed.reason().code().next() == ReasonCode.Next.ACCOUNT;
  }

  static Reason as(ReasonCode code, Reason reason) {
    return new Reason(code, reason.detail(), reason.requestId());
  }
}
