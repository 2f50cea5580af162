package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.Assignment;
import org.jspecify.annotations.Nullable;

/** Writes OneRoster 1.1 objects: whole, strict, with full references. */
final class Wire {
  private final Api api;

  Wire(Api api) {
    this.api = api;
  }

  /**
   * @param present the object as the server has it, null when it has none: a PUT replaces the whole
   *     object, so its metadata is given back
   */
  byte[] lineItem(OutgoingAssignment outgoing, @Nullable JsonNode present) {
    Assignment assignment = outgoing.assignment();
    LocalDate due = assignment.dueOn().orElseThrow();
    ObjectNode item = base(assignment.id().value(), present);
    Details.write(outgoing, item);
    item.put("title", assignment.title());
    item.put("description", assignment.description());
    item.put("assignDate", Days.dateTime(assignment.assignedOn().orElse(due)));
    item.put("dueDate", Days.dateTime(due));
    item.set("class", ref("classes", outgoing.section().id().value(), "class"));
    item.set(
        "category", ref("categories", assignment.inCategory().orElseThrow().value(), "category"));
    if (outgoing.term() != null) {
      item.set(
          "gradingPeriod",
          ref("academicSessions", outgoing.term().id().value(), "academicSession"));
    }
    item.put("resultValueMin", 0);
    item.put("resultValueMax", assignment.points());
    return Json.bytes(Json.object().set("lineItem", item));
  }

  byte[] result(OutgoingScore outgoing, String resultId, @Nullable Present present) {
    JsonNode raw = present == null ? null : present.raw();
    ObjectNode result = base(resultId, raw);
    result.set("lineItem", ref("lineItems", outgoing.cell().assignment().value(), "lineItem"));
    result.set("student", ref("users", outgoing.cell().student().value(), "user"));
    Scores.write(outgoing.score(), result);
    result.put("scoreDate", outgoing.on().toString());
    if (raw != null && !Fields.text(raw, "comment").isEmpty()) {
      result.put("comment", Fields.text(raw, "comment"));
    }
    return Json.bytes(Json.object().set("result", result));
  }

  private ObjectNode base(String id, @Nullable JsonNode present) {
    ObjectNode object = Json.object();
    object.put("sourcedId", id);
    object.put("status", "active");
    object.put("dateLastModified", Days.instant(api.clock().instant()));
    if (present != null && Fields.metadata(present).isObject()) {
      object.set("metadata", Fields.metadata(present));
    }
    return object;
  }

  private ObjectNode ref(String collection, String id, String type) {
    return Json.object()
        .put("href", api.url(collection, id).toString())
        .put("sourcedId", id)
        .put("type", type);
  }
}
