package org.gradecompanion.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.practice.PracticeDistrict;

/**
 * What the district holds, in this program's words. Columns are recognised by their titles, of
 * which no two assignments ever have the same: each way in has identifiers of its own.
 */
final class DistrictView {
  private final World world;
  private final Memory memory;
  private final PracticeDistrict district;

  DistrictView(World world, Memory memory) {
    this.world = world;
    this.memory = memory;
    district = world.district();
  }

  /** One result. */
  record Held(CellId cell, Score score) {}

  List<String> titles() {
    return district.lineItems().stream().map(DistrictView::title).toList();
  }

  List<Held> results() {
    Map<String, AssignmentId> columns = new HashMap<>();
    for (JsonNode item : district.lineItems()) {
      columns.put(item.path("sourcedId").asText(), memory.titles.get(title(item)));
    }
    return district.results().stream().map(result -> held(columns, result)).toList();
  }

  /** Blank when it holds nothing. */
  Score score(CellId cell) {
    return score(results(), cell);
  }

  /** The same, among results that have been read. */
  static Score score(List<Held> results, CellId cell) {
    return results.stream()
        .filter(held -> held.cell().equals(cell))
        .map(Held::score)
        .findFirst()
        .orElse(Score.BLANK);
  }

  List<JsonNode> lineItems(AssignmentId assignment) {
    return district.lineItems().stream()
        .filter(item -> assignment.equals(memory.titles.get(title(item))))
        .toList();
  }

  /** The district's own name of it. */
  Optional<String> lineItem(AssignmentId assignment) {
    return lineItems(assignment).stream().map(item -> item.path("sourcedId").asText()).findFirst();
  }

  private Held held(Map<String, AssignmentId> columns, JsonNode result) {
    CellId cell =
        new CellId(
            columns.get(result.at("/lineItem/sourcedId").asText()),
            world.roll().here(result.at("/student/sourcedId").asText()));
    return new Held(cell, score(result));
  }

  private static String title(JsonNode item) {
    return item.path("title").asText();
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
