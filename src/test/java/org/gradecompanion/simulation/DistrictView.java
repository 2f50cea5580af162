package org.gradecompanion.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.practice.PracticeDistrict;

/** What the district holds, in this program's words. */
final class DistrictView {
  private final PracticeDistrict district;

  DistrictView(PracticeDistrict district) {
    this.district = district;
  }

  /** One result. */
  record Held(CellId cell, String id, Score score) {}

  List<JsonNode> lineItems() {
    return district.lineItems();
  }

  List<Held> results() {
    return district.results().stream().map(DistrictView::held).toList();
  }

  /** Blank when it holds nothing. */
  Score score(CellId cell) {
    return results().stream()
        .filter(held -> held.cell().equals(cell))
        .map(Held::score)
        .findFirst()
        .orElse(Score.BLANK);
  }

  boolean has(AssignmentId assignment) {
    return lineItems().stream()
        .anyMatch(item -> item.path("sourcedId").asText().equals(assignment.value()));
  }

  private static Held held(JsonNode result) {
    CellId cell =
        new CellId(
            new AssignmentId(result.at("/lineItem/sourcedId").asText()),
            new StudentId(result.at("/student/sourcedId").asText()));
    return new Held(cell, result.path("sourcedId").asText(), score(result));
  }

  private static Score score(JsonNode result) {
    if (result.path("score").isNumber()) {
      return Score.of(result.path("score").decimalValue());
    }
    boolean missing =
        result.path("missing").asBoolean()
            || result.path("scoreStatus").asText().equals("not submitted");
    return missing ? new Score(null, Set.of(Flag.MISSING), "") : Score.BLANK;
  }
}
