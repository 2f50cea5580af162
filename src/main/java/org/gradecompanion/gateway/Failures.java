package org.gradecompanion.gateway;

import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;

/** What a failed request means for the thing it was about. */
public final class Failures {
  private Failures() {}

  /** Of a write, which may have acted. */
  public static Answer.Failed ofWrite(GatewayException e) {
    return new Answer.Failed(e.reason(), e.retryAfter());
  }

  /** Of a read before anything was written: an answer that did not come is no riddle then. */
  public static Answer.Failed ofFirstRead(GatewayException e) {
    return e.reason().code() == ReasonCode.NO_ANSWER
        ? new Answer.Failed(as(ReasonCode.OFFLINE, e.reason()), null, true)
        : new Answer.Failed(e.reason(), e.retryAfter(), true);
  }

  public static boolean endsAll(Answer.Failed failed) {
    return failed.reason().code().next() == ReasonCode.Next.ACCOUNT;
  }

  public static Reason as(ReasonCode code, Reason reason) {
    return new Reason(code, reason.detail(), reason.requestId());
  }
}
