package org.gradecompanion.sync;

import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.UserError;

/** A pull that was read whole and not applied, because a person has to decide about it first. */
final class DoubtfulPull extends UserError {
  private final transient PullDoubt doubt;

  DoubtfulPull(PullDoubt doubt) {
    super(Kind.NEEDS_PERSON, doubt.message());
    this.doubt = doubt;
  }

  PullDoubt doubt() {
    return doubt;
  }
}
