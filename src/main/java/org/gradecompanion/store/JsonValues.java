package org.gradecompanion.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.jspecify.annotations.Nullable;

/** How the model's values lie in JSON: in journal records, and in steps that can be taken back. */
final class JsonValues {
  private JsonValues() {}

  static void put(ObjectNode node, Score score) {
    put(node, "points", score.points());
    if (!score.flags().isEmpty()) {
      node.put("flags", Columns.flags(score.flags()));
    }
    if (!score.comment().isEmpty()) {
      node.put("note", score.comment());
    }
  }

  static Score score(JsonNode node) {
    String points = text(node, "points");
    return new Score(
        points == null ? null : new BigDecimal(points),
        Columns.flags(node.path("flags").asText()),
        node.path("note").asText());
  }

  static void put(ObjectNode node, Assignment assignment) {
    node.put("title", assignment.title());
    node.put("description", assignment.description());
    put(node, "points", assignment.points());
    put(node, "assigned", assignment.assigned());
    put(node, "due", assignment.due());
    put(node, "category", assignment.category());
    AssignmentDetails details = assignment.details();
    if (!details.equals(AssignmentDetails.USUAL)) {
      ObjectNode more = node.putObject("details");
      put(more, "weight", details.weight());
      put(more, "extraPoints", details.extraPoints());
      more.put("inFinalGrade", details.inFinalGrade());
      more.put("type", details.type());
      more.put("givenBy", details.givenBy());
    }
  }

  static Assignment assignment(AssignmentId id, SectionId section, JsonNode node) {
    String assigned = text(node, "assigned");
    String due = text(node, "due");
    String category = text(node, "category");
    return new Assignment(
        id,
        section,
        node.path("title").asText(),
        node.path("description").asText(),
        new BigDecimal(node.path("points").asText()),
        assigned == null ? null : LocalDate.parse(assigned),
        due == null ? null : LocalDate.parse(due),
        category == null ? null : new CategoryId(category),
        details(node.path("details")));
  }

  private static AssignmentDetails details(JsonNode node) {
    return node.isMissingNode()
        ? AssignmentDetails.USUAL
        : new AssignmentDetails(
            new BigDecimal(node.path("weight").asText()),
            new BigDecimal(node.path("extraPoints").asText()),
            node.path("inFinalGrade").asBoolean(),
            node.path("type").asText(),
            node.path("givenBy").asText());
  }

  private static void put(ObjectNode node, String name, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      node.put(name, number.toPlainString());
    } else if (value != null) {
      node.put(name, value.toString());
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asText() : null;
  }
}
