package org.gradecompanion.gateway.doctor;

import java.net.URI;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.Reason;

/** Makes the doctor's steps. */
public final class Found {
  private Found() {}

  public static ProbeStep ok(String id, String key, Object... args) {
    return new ProbeStep(id, Result.OK, Message.of(key, args));
  }

  static ProbeStep weak(String id, Mender mender, String key, Object... args) {
    return new ProbeStep(id, Result.WEAK, Message.of(key, args), mender);
  }

  static ProbeStep failed(String id, Mender mender, String key, Object... args) {
    return new ProbeStep(id, Result.FAILED, Message.of(key, args), mender);
  }

  static ProbeStep untried(String id, String key) {
    return new ProbeStep(id, Result.NOT_REACHED, Message.of(key));
  }

  /** Says where, why in one sentence, and what to do about it. */
  public static ProbeStep refused(String id, String key, URI where, Reason reason) {
    String code = "reason." + reason.code().name();
    return failed(
        id,
        mender(reason),
        key,
        where.toString(),
        Message.of(code),
        Message.of(code + ".do"),
        reason.detail());
  }

  private static Mender mender(Reason reason) {
    return switch (reason.code()) {
      case OFFLINE, NO_ANSWER -> Mender.NETWORK;
      case SERVER_DOWN, SERVER_ERROR, RATE_LIMITED -> Mender.NOBODY;
      default -> Mender.DISTRICT;
    };
  }
}
