package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment has beside what OneRoster has a field for: to PowerTeacher Pro members like
 * all others, to OneRoster the metadata of a line item. Both doors show the same.
 */
enum XteDetails {
  WEIGHT("weight", "weight"),
  EXTRA_POINTS("extracreditpoints", "extraPoints"),
  COUNTED("iscountedinfinalgrade", "isCountedInFinalGrade"),
  PUBLISH_OPTION("publishoption", Publication.OPTION),
  SCORES_PUBLISHED("isscorespublish", Publication.SCORES);

  private final String member;
  private final String metadata;

  XteDetails(String member, String metadata) {
    this.member = member;
    this.metadata = metadata;
  }

  static boolean has(String member) {
    for (XteDetails each : values()) {
      if (each.member.equals(member)) {
        return true;
      }
    }
    return false;
  }

  /** Takes them out of what a plugin sent. */
  static void keep(JsonNode sent, ObjectNode metadata) {
    for (XteDetails each : values()) {
      if (sent.hasNonNull(each.member)) {
        metadata.set(each.metadata, sent.get(each.member));
      }
    }
  }

  /** Writes those that a line item has. */
  static void show(LineItem item, ObjectNode section) {
    for (XteDetails each : values()) {
      String text = item.meta(each.metadata);
      if (text != null) {
        each.show(text, section);
      }
    }
  }

  /** Bundles and other clients may have written numbers and booleans as texts. */
  private void show(String text, ObjectNode section) {
    BigDecimal number = number(text);
    if (number != null) {
      section.put(member, number);
    } else if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      section.put(member, Boolean.parseBoolean(text));
    } else {
      section.put(member, text);
    }
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
