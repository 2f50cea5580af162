package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Dialect;
import org.jspecify.annotations.Nullable;

/** Writes OneRoster objects: whole, strict, in the form that the server takes. */
final class Wire {
  /** The collections of what an object may refer to, by the type of the reference. */
  private static final Map<String, String> COLLECTIONS =
      Map.of(
          "class", "classes",
          "org", "orgs",
          "category", "categories",
          "academicSession", "academicSessions",
          "scoreScale", "scoreScales",
          "lineItem", "lineItems",
          "user", "users");

  private static final String OBJECTIVES = "learningObjectiveSet";

  private final Api api;
  private final Dialect dialect;

  Wire(Api api, Dialect dialect) {
    this.api = api;
    this.dialect = dialect;
  }

  /**
   * @param present the object as the server has it, null when it has none: a PUT replaces the whole
   *     object, so what others said there is given back
   */
  byte[] lineItem(OutgoingAssignment outgoing, @Nullable JsonNode present) {
    Assignment assignment = outgoing.assignment();
    LocalDate due = assignment.dueOn().orElseThrow();
    ObjectNode item = base(assignment.id().value(), present);
    Details.write(outgoing, item);
    item.put("title", assignment.title());
    item.put("description", assignment.description());
    item.put("assignDate", day(assignment.assignedOn().orElse(due)));
    item.put("dueDate", day(due));
    item.set("class", ref("class", outgoing.section().id().value()));
    String school = outgoing.section().schoolId();
    if (api.version().namesSchool() && !school.isEmpty()) {
      item.set("school", ref("org", school));
    }
    item.set("category", ref("category", assignment.inCategory().orElseThrow().value()));
    if (outgoing.term() != null) {
      item.set("gradingPeriod", ref("academicSession", outgoing.term().id().value()));
    }
    keep(item, present, "academicSession", "scoreScale");
    item.put("resultValueMin", 0);
    item.put("resultValueMax", assignment.points());
    return Json.bytes(Json.object().set("lineItem", item));
  }

  byte[] result(OutgoingScore outgoing, String resultId, @Nullable Present present, Scores scores) {
    JsonNode raw = present == null ? null : present.raw();
    return Json.bytes(Json.object().set("result", object(outgoing, resultId, raw, scores)));
  }

  /** New results, under our own identifiers. */
  byte[] results(List<OutgoingScore> outgoing, Scores scores) {
    ObjectNode set = Json.object();
    ArrayNode list = set.putArray("results");
    outgoing.forEach(each -> list.add(object(each, each.resultId(), null, scores)));
    return Json.bytes(set);
  }

  private ObjectNode object(
      OutgoingScore outgoing, String resultId, @Nullable JsonNode present, Scores scores) {
    ObjectNode result = base(resultId, present);
    result.set("lineItem", ref("lineItem", outgoing.cell().assignment().value()));
    result.set("student", ref("user", outgoing.cell().student().value()));
    keep(result, present, "class", "scoreScale");
    scores.write(outgoing.score(), result);
    boolean dateTime = dialect.dates() == Dialect.Dates.DATE_TIME;
    result.put("scoreDate", dateTime ? Days.dateTime(outgoing.on()) : outgoing.on().toString());
    if (present != null && !Fields.text(present, "comment").isEmpty()) {
      result.put("comment", Fields.text(present, "comment"));
    }
    return result;
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

  /** Gives back what we know nothing of. */
  private void keep(ObjectNode to, @Nullable JsonNode present, String... references) {
    if (present == null) {
      return;
    }
    for (String name : references) {
      Fields.ref(present, name).ifPresent(id -> to.set(name, ref(name, id)));
    }
    if (present.path(OBJECTIVES).isArray()) {
      to.set(OBJECTIVES, present.get(OBJECTIVES));
    }
  }

  private String day(LocalDate day) {
    return dialect.dates() == Dialect.Dates.DATE ? day.toString() : Days.dateTime(day);
  }

  private ObjectNode ref(String type, String id) {
    if (dialect.references() == Dialect.References.SHORT) {
      return Json.object().put("sourcedId", id);
    }
    return Json.object()
        .put("href", api.url(COLLECTIONS.get(type), id).toString())
        .put("sourcedId", id)
        .put("type", type);
  }
}
