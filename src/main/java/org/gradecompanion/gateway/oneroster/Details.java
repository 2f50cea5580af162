package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.AssignmentDetails;

/**
 * What OneRoster has no field for, in a line item's metadata. Strict servers may refuse metadata,
 * so only what is not as usual is written.
 */
enum Details {
  WEIGHT("weight", details -> DecimalNode.valueOf(details.weight())),
  EXTRA_POINTS("extraPoints", details -> DecimalNode.valueOf(details.extraPoints())),
  IN_FINAL_GRADE("isCountedInFinalGrade", details -> BooleanNode.valueOf(details.inFinalGrade())),
  GIVEN_BY("givenBy", details -> TextNode.valueOf(details.givenBy()));

  private static final String METADATA = "metadata";

  private final String member;
  private final Function<AssignmentDetails, JsonNode> value;

  Details(String member, Function<AssignmentDetails, JsonNode> value) {
    this.member = member;
    this.value = value;
  }

  /**
   * @param item with the metadata that the server has of it already, if any
   */
  static void write(OutgoingAssignment outgoing, ObjectNode item) {
    JsonNode present = Fields.metadata(item);
    ObjectNode metadata = present.isObject() ? ((ObjectNode) present).deepCopy() : Json.object();
    for (Details each : values()) {
      JsonNode ours = each.value.apply(outgoing.assignment().details());
      if (!ours.equals(each.value.apply(AssignmentDetails.USUAL))) {
        metadata.set(each.member, ours);
      } else if (each.wasOurs(outgoing, ours)) {
        metadata.remove(each.member);
      }
    }
    if (!metadata.isEmpty()) {
      item.set(METADATA, metadata);
    } else {
      item.remove(METADATA);
    }
  }

  /** What the teacher set in PowerTeacher itself is not ours to take away. */
  private boolean wasOurs(OutgoingAssignment outgoing, JsonNode now) {
    return outgoing.expected() == null || !value.apply(outgoing.expected().details()).equals(now);
  }
}
