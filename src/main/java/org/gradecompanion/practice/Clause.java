package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One comparison of a filter. Of a list, one matching element is enough. */
record Clause(String path, String operator, String value) {

  boolean test(JsonNode object) {
    List<JsonNode> values = new ArrayList<>();
    Values.collect(object, path, values);
    if (operator.equals("!=")) {
      return values.stream().noneMatch(found -> Values.compare(found, value) == 0);
    }
    return values.stream().anyMatch(this::matches);
  }

  private boolean matches(JsonNode found) {
    if (operator.equals("~")) {
      return found.asText().toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }
    int order = Values.compare(found, value);
    return switch (operator) {
      case "=" -> order == 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      default -> order <= 0;
    };
  }
}
