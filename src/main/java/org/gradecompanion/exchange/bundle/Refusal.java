package org.gradecompanion.exchange.bundle;

import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/** Makes the errors with which a bundle is refused as a whole. None holds anything from a row. */
final class Refusal {
  private Refusal() {}

  static UserError of(String what, Object... args) {
    return because(null, what, args);
  }

  static UserError because(@Nullable Throwable cause, String what, Object... args) {
    return new UserError(
        UserError.Kind.WRONG_USE, Message.of("exchange.bundle." + what, args), cause);
  }
}
