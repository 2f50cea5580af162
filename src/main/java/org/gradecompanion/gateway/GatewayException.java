package org.gradecompanion.gateway;

import java.time.Duration;
import org.gradecompanion.model.Reason;
import org.jspecify.annotations.Nullable;

/** A read did not succeed. Carries the reason; its message is only the reason's code. */
public final class GatewayException extends Exception {
  private final transient Reason reason;
  private final transient @Nullable Duration retryAfter;
  private final int status;

  public GatewayException(Reason reason, @Nullable Duration retryAfter) {
    this(reason, retryAfter, 0);
  }

  /**
   * @param status of the answer; 0 when none came
   */
  public GatewayException(Reason reason, @Nullable Duration retryAfter, int status) {
    super(reason.code().name());
    this.reason = reason;
    this.retryAfter = retryAfter;
    this.status = status;
  }

  /** The answer's HTTP status; 0 when none came, or it does not matter. */
  public int status() {
    return status;
  }

  public Reason reason() {
    return reason;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
