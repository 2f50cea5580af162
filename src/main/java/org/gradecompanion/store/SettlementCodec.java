package org.gradecompanion.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.jspecify.annotations.Nullable;

/** What PowerTeacher confirmed, as JSON in journal records. */
final class SettlementCodec {
  private SettlementCodec() {}

  /**
   * @param settled one that {@link Settlement#confirms confirms}
   */
  static void write(ObjectNode node, Settlement settled) {
    node.put("assignment", settled.key().assignment().value());
    if (settled.key() instanceof CellId cell) {
      node.put("student", cell.student().value());
    }
    node.put("revision", settled.revision());
    node.put("at", settled.at().toString());
    node.put("sentAt", settled.sentAt().toString());
    Receipt receipt = settled.receipt();
    if (receipt != null) {
      node.put("proof", receipt.proof().name());
      node.put("request", receipt.requestId());
    }
    if (settled.outcome() instanceof Settlement.ScoreConfirmed it) {
      JsonValues.put(node.putObject("score"), it.score());
    } else if (settled.outcome() instanceof Settlement.AssignmentConfirmed it) {
      node.put("section", it.assignment().section().value());
      JsonValues.put(node.putObject("fields"), it.assignment());
      node.put("remoteId", it.remoteId());
    }
  }

  static Settlement read(JsonNode node) {
    AssignmentId assignment = new AssignmentId(node.path("assignment").asText());
    String student = text(node, "student");
    SyncKey key =
        student == null
            ? new AssignmentKey(assignment)
            : new CellId(assignment, new StudentId(student));
    String proof = text(node, "proof");
    return new Settlement(
        key,
        node.path("revision").asLong(),
        Instant.parse(node.path("at").asText()),
        outcome(assignment, node),
        Instant.parse(node.path("sentAt").asText()),
        proof == null ? null : new Receipt(Receipt.Proof.valueOf(proof), text(node, "request")));
  }

  private static Settlement.Outcome outcome(AssignmentId assignment, JsonNode node) {
    if (node.has("score")) {
      return new Settlement.ScoreConfirmed(JsonValues.score(node.path("score")));
    }
    if (node.has("fields")) {
      return new Settlement.AssignmentConfirmed(
          JsonValues.assignment(
              assignment, new SectionId(node.path("section").asText()), node.path("fields")),
          text(node, "remoteId"));
    }
    return new Settlement.AssignmentDeleted();
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asText() : null;
  }
}
