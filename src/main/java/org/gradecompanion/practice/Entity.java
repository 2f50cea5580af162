package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An object that the district holds and shows. Immutable. */
interface Entity {
  Base base();

  /** Its own members; the shared ones are written by {@link Wire#json}. */
  void write(ObjectNode to, Wire wire);

  default String sourcedId() {
    return base().sourcedId();
  }

  default boolean active() {
    return base().active();
  }

  /** A value of its metadata as text, or null. */
  default @Nullable String meta(String name) {
    ObjectNode metadata = base().metadata();
    return metadata == null || !metadata.hasNonNull(name) ? null : metadata.get(name).asText();
  }
}
