package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a score that PowerTeacher Pro knows and OneRoster 1.1 has no member for: they stand
 * in the result's metadata.
 */
final class Marks {
  static final String LATE = "islate";
  static final String MISSING = "ismissing";
  static final String EXEMPT = "isexempt";
  static final String COLLECTED = "iscollected";
  static final String ABSENT = "isabsent";
  static final String INCOMPLETE = "isincomplete";

  static final List<String> ALL = List.of(LATE, MISSING, EXEMPT, COLLECTED, ABSENT, INCOMPLETE);

  private Marks() {}

  /** The metadata that says these; null for none. */
  static @Nullable ObjectNode metadata(List<String> marks) {
    if (marks.isEmpty()) {
      return null;
    }
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    marks.forEach(mark -> metadata.put(mark, "true"));
    return metadata;
  }
}
