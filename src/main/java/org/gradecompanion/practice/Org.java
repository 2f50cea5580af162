package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A district or a school. */
record Org(
    Base base, String name, String type, @Nullable String identifier, @Nullable String parentId)
    implements Entity {
  static final String SCHOOL = "school";

  @Override
  public void write(ObjectNode to, Wire wire) {
    to.put("name", name).put("type", type);
    Wire.text(to, "identifier", identifier);
    wire.ref(to, "parent", Kind.ORG, parentId);
  }
}
