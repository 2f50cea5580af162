package org.gradecompanion.exchange;

import org.gradecompanion.model.Message;

/** A row does not fit; the others go in. */
final class RowRefused extends Exception {
  private final transient Message why;

  RowRefused(String what, Object... args) {
    super(what);
    this.why = Message.of("exchange.row." + what, args);
  }

  Message why() {
    return why;
  }
}
