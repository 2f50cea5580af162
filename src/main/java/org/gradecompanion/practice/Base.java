package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every OneRoster object has.
 *
 * @param status {@code active} or {@code tobedeleted}
 * @param metadata never changed once it is here
 */
record Base(String sourcedId, String status, Instant modified, @Nullable ObjectNode metadata) {
  static final String ACTIVE = "active";
  static final String TO_BE_DELETED = "tobedeleted";

  boolean active() {
    return ACTIVE.equals(status);
  }

  Base with(String newStatus) {
    return new Base(sourcedId, newStatus, modified, metadata);
  }

  Base stamped(Instant now) {
    return new Base(sourcedId, status, now, metadata);
  }
}
