package org.gradecompanion.model;

/** Where one cell or assignment stands on its way to PowerTeacher; exactly one at a time. */
public enum CellState {
  /** Nothing entered and nothing in PowerTeacher. */
  EMPTY(false),
  /** On disk here; its push has not been thought about yet, or nothing is connected. */
  SAVED_HERE(false),
  /** Will be sent by itself. */
  WAITING(false),
  /** A push of it is under way. */
  SENDING(false),
  /** PowerTeacher confirmed it. */
  SENT(false),
  /** PowerTeacher did not take it now; it is tried again by itself. */
  RETRYING(false),
  /** PowerTeacher refused it. */
  NOT_SENT(true),
  /** A rule says PowerTeacher would refuse it, so it is not sent. */
  FIX_FIRST(true),
  /** PowerTeacher's value changed behind our back. */
  CONFLICT(true),
  /** The teacher holds the assignment back. */
  ON_HOLD(false),
  /** Not sent on purpose. */
  LEFT_OUT(false),
  /** PowerTeacher takes no change: the term is closed. */
  LOCKED(false);

  private final boolean needsPerson;

  CellState(boolean needsPerson) {
    this.needsPerson = needsPerson;
  }

  /** Whether it is a fault: counted on the badge, listed in the fault list. */
  public boolean needsPerson() {
    return needsPerson;
  }
}
