package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long classes are kept, in the settings file. Read leniently: where it makes no sense they are
 * kept, and nobody was told.
 */
final class RetentionJson {
  private RetentionJson() {}

  static Retention read(JsonNode node) {
    Map<String, LocalDate> told = new HashMap<>();
    node.path("told")
        .properties()
        .forEach(
            each -> {
              LocalDate day = day(each.getValue().asText());
              if (day != null) {
                told.put(each.getKey(), day);
              }
            });
    return new Retention(node.path("years").asInt(), told);
  }

  static void write(Retention retention, ObjectNode into) {
    into.put("years", retention.years());
    ObjectNode told = into.putObject("told");
    retention.told().forEach((section, day) -> told.put(section, day.toString()));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
