package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Members;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.SectionId;

/** Writes assignments as PowerTeacher Pro takes them. It has no assign date. */
final class AssignmentWire {
  private static final String SECTIONS = "_assignmentsections";
  private static final String CATEGORIES = "_assignmentcategoryassociations";

  private AssignmentWire() {}

  /**
   * A new one of one section. When families see it is left to its category.
   *
   * @param year TERMS.YEARID
   */
  static byte[] fresh(Assignment assignment, int year) {
    ObjectNode body = Json.object();
    ObjectNode part = body.putArray(SECTIONS).addObject();
    part.set("sectionsdcid", number(assignment.section().value()));
    part.put("scoretype", "POINTS");
    part.put("isscoringneeded", true);
    part.putArray("_assignmentstudentassociations");
    share(part, assignment);
    part.put("duedate", assignment.dueOn().orElseThrow().toString());
    body.put("standardcalcdirection", "NONE");
    body.put("standardscoringmethod", "GradeScale");
    body.put("yearid", year);
    body.putArray("_assignmentstandardassociations");
    return Json.bytes(body);
  }

  /**
   * The present one with ours in it. A PUT replaces everything, and all sections that share an
   * assignment must have the same of everything but the due date.
   */
  static JsonNode replaced(JsonNode present, Assignment assignment) {
    ObjectNode body = present.deepCopy();
    SectionId section = assignment.section();
    for (JsonNode part : body.path(SECTIONS)) {
      share((ObjectNode) part, assignment);
      if (Members.text(part, "sectionsdcid").equals(section.value())) {
        text((ObjectNode) part, "duedate", assignment.dueOn().orElseThrow().toString());
      }
    }
    return body;
  }

  /** Changes only what differs, so that what is there is written back as it came. */
  private static void share(ObjectNode part, Assignment assignment) {
    text(part, "name", assignment.title());
    if (!Pulled.plain(Members.text(part, "description")).equals(assignment.description())) {
      part.put("description", assignment.description());
    }
    BigDecimal weight = assignment.details().weight();
    number(part, "scoreentrypoints", assignment.points());
    number(part, "weight", weight);
    number(part, "totalpointvalue", assignment.points().multiply(weight));
    number(part, "extracreditpoints", assignment.details().extraPoints());
    boolean counts = assignment.details().inFinalGrade();
    if (!part.has("iscountedinfinalgrade")
        || Members.yes(part, "iscountedinfinalgrade", true) != counts) {
      part.put("iscountedinfinalgrade", counts);
    }
    CategoryId category = assignment.inCategory().orElseThrow();
    if (!Pulled.category(part).filter(category::equals).isPresent()) {
      part.putArray(CATEGORIES)
          .addObject()
          .put("isprimary", true)
          .set("teachercategoryid", number(category.value()));
    }
  }

  private static void text(ObjectNode part, String name, String value) {
    if (!Members.text(part, name).equals(value)) {
      part.put(name, value);
    }
  }

  private static void number(ObjectNode part, String name, BigDecimal value) {
    if (Members.number(part, name).filter(there -> there.compareTo(value) == 0).isEmpty()) {
      part.put(name, value);
    }
  }

  /** PowerSchool's numbers are written as numbers. */
  static JsonNode number(String id) {
    ObjectNode holder = Json.object();
    return id.matches("\\d{1,18}")
        ? holder.put("id", Long.parseLong(id)).get("id")
        : holder.put("id", id).get("id");
  }
}
