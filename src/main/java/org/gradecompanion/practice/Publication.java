package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether families see an assignment and its scores, which stands in a line item's metadata.
 * PowerSchool Learning: "Assignments sent to PTP are set to Publish Assignment Immediately and
 * Publish Scores is enabled. If you do not wish to publish the Assignment or its scores, you should
 * disable these in PowerTeacher Pro after creating the Assignment."
 */
final class Publication {
  static final String OPTION = "publishOption";
  static final String SCORES = "isScoresPublish";

  private Publication() {}

  /** A new one is published at once; another stays as the teacher has set it since. */
  static LineItem of(LineItem item, @Nullable LineItem before) {
    ObjectNode metadata =
        item.base().metadata() == null
            ? JsonNodeFactory.instance.objectNode()
            : item.base().metadata().deepCopy();
    if (before == null) {
      setIfAbsent(metadata, OPTION, "Immediately");
      setIfAbsent(metadata, SCORES, "true");
    } else {
      for (String name : List.of(OPTION, SCORES)) {
        String there = before.meta(name);
        if (there != null) {
          setIfAbsent(metadata, name, there);
        }
      }
    }
    return item.withMetadata(metadata);
  }

  private static void setIfAbsent(ObjectNode metadata, String name, String value) {
    if (!metadata.hasNonNull(name)) {
      metadata.put(name, value);
    }
  }
}
