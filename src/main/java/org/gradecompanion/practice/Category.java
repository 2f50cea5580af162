package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A kind of assignment. Whose it is and whether it is in use stands in its metadata: {@code
 * categoryType} district or user, {@code teacherSourcedId}, {@code isActive}.
 */
record Category(Base base, String title) implements Entity {

  /** Whether assignments may go into it. */
  boolean usable() {
    return active() && !"false".equals(meta("isActive"));
  }

  /** The teacher whose own it is, or null for a district one. */
  @Nullable String owner() {
    return "user".equals(meta("categoryType")) ? meta("teacherSourcedId") : null;
  }

  @Override
  public void write(ObjectNode to, Wire wire) {
    to.put("title", title);
  }
}
