package org.gradecompanion.gateway;

import java.time.Duration;
import org.gradecompanion.model.Reason;
import org.jspecify.annotations.Nullable;

/** A read did not succeed. Carries the reason; its message is only the reason's code. */
public final class GatewayException extends Exception {
  private final transient Reason reason;
  private final transient @Nullable Duration retryAfter;

  public GatewayException(Reason reason, @Nullable Duration retryAfter) {
    super(reason.code().name());
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  public Reason reason() {
    return reason;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
