package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.gradecompanion.gateway.Members;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.SectionId;

/** An assignment as PowerTeacher Pro has it for one section. */
record Pulled(Assignment assignment, RemoteId remoteId) {
  /** One that is not scored in points is no column of points, so the grid cannot hold it. */
  static Optional<Pulled> read(JsonNode assignment, SectionId section) {
    Optional<JsonNode> part = part(assignment, section);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    JsonNode row = part.get();
    Optional<RemoteId> id = RemoteId.of(assignment, row);
    Optional<BigDecimal> points =
        Members.number(row, "scoreentrypoints").filter(max -> max.signum() > 0);
    String type = Members.text(row, "scoretype");
    if (id.isEmpty() || points.isEmpty() || !(type.isEmpty() || type.equals("POINTS"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Pulled(
            new Assignment(
                new AssignmentId("ptp-" + id.get().section()),
                section,
                Members.text(row, "name"),
                plain(Members.text(row, "description")),
                points.get(),
                null,
                due(row).orElse(null),
                category(row).orElse(null),
                details(row)),
            id.get()));
  }

  /** What an assignment is in a section. */
  static Optional<JsonNode> part(JsonNode assignment, SectionId section) {
    for (JsonNode row : assignment.path("_assignmentsections")) {
      if (Members.text(row, "sectionsdcid").equals(section.value())) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** PowerTeacher's editor writes paragraphs. */
  static String plain(String description) {
    return description
        .replaceAll("(?i)<br\\s*/?>|</p>\\s*(?=<p)", "\n")
        .replaceAll("<[^<>]*>", "")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  private static Optional<LocalDate> due(JsonNode row) {
    try {
      String text = Members.text(row, "duedate");
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The primary category, or the only one. */
  static Optional<CategoryId> category(JsonNode part) {
    String found = "";
    for (JsonNode association : part.path("_assignmentcategoryassociations")) {
      String id = Members.text(association, "teachercategoryid");
      if (found.isEmpty() || Members.yes(association, "isprimary", false)) {
        found = id;
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new CategoryId(found));
  }

  private static AssignmentDetails details(JsonNode row) {
    return AssignmentDetails.USUAL
        .withWeight(
            Members.number(row, "weight").filter(n -> n.signum() > 0).orElse(BigDecimal.ONE))
        .withExtraPoints(
            Members.number(row, "extracreditpoints")
                .filter(n -> n.signum() > 0)
                .orElse(BigDecimal.ZERO))
        .withInFinalGrade(Members.yes(row, "iscountedinfinalgrade", true));
  }
}
