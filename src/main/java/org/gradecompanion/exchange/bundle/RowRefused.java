package org.gradecompanion.exchange.bundle;

import org.gradecompanion.model.Message;

/** A row is left out; the others are taken. */
final class RowRefused extends Exception {
  private final transient Message why;

  /**
   * @param args never a value of the row: it may name a student
   */
  RowRefused(String what, Object... args) {
    super(what);
    this.why = Message.of("exchange.bundle.row." + what, args);
  }

  /** Nothing is wrong with it: it is only not meant. */
  static RowRefused silently() {
    return new RowRefused("");
  }

  boolean silent() {
    return "".equals(getMessage());
  }

  Message why() {
    return why;
  }
}
