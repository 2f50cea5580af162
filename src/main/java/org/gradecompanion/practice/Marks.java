package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PowerTeacher Pro's six marks of a score, and how the district keeps them. */
final class Marks {
  static final String EXEMPT = "isexempt";
  static final String COLLECTED = "iscollected";

  static final List<String> ALL =
      List.of("islate", "ismissing", EXEMPT, COLLECTED, "isabsent", "isincomplete");

  private static final Map<String, Mark> OF_ONEROSTER =
      Map.of("islate", Mark.LATE, "ismissing", Mark.MISSING, "isincomplete", Mark.INCOMPLETE);

  private Marks() {}

  /** Those that OneRoster 1.2 has a member for. */
  static Map<Mark, Boolean> shared(List<String> marks) {
    Map<Mark, Boolean> shared = new LinkedHashMap<>();
    OF_ONEROSTER.forEach((name, mark) -> shared.put(mark, marks.contains(name)));
    return shared;
  }

  /** The metadata that says those which OneRoster has no place for; null for none. */
  static @Nullable ObjectNode metadata(List<String> marks) {
    List<String> others =
        marks.stream()
            .filter(mark -> !mark.equals(EXEMPT) && !OF_ONEROSTER.containsKey(mark))
            .toList();
    if (others.isEmpty()) {
      return null;
    }
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    others.forEach(mark -> metadata.put(mark, "true"));
    return metadata;
  }
}
