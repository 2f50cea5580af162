package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.SectionId;

/** Reads a line item as an assignment. */
final class PulledItem {
  private PulledItem() {}

  /** One without a maximum is no column of points, so the grid cannot hold it. */
  static Optional<Assignment> read(JsonNode row, SectionId section, ZoneId zone) {
    Optional<BigDecimal> points =
        Fields.number(row, "resultValueMax").filter(max -> max.signum() > 0);
    LocalDate due = Days.read(Fields.text(row, "dueDate"), zone).orElse(null);
    LocalDate assigned = Days.read(Fields.text(row, "assignDate"), zone).orElse(null);
    return points.map(
        max ->
            new Assignment(
                new AssignmentId(Fields.text(row, "sourcedId")),
                section,
                Fields.text(row, "title"),
                Fields.text(row, "description"),
                max,
                assigned,
                due,
                Fields.ref(row, "category").map(CategoryId::new).orElse(null)));
  }
}
