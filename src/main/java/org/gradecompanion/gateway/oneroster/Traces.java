package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.gradecompanion.model.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * How a server writes what it has: from this follows in which form it understands it. Null where
 * there is nothing to see it from.
 *
 * @param items some of its line items
 * @param scores some of its results
 */
record Traces(List<JsonNode> items, List<JsonNode> scores) {
  private static final int DATE_ONLY = 10;
  private static final List<String> MARKS = List.of("late", "missing", "incomplete");

  Dialect.@Nullable Dates dates() {
    List<String> days = texts(items, "dueDate", "assignDate");
    List<String> scoreDays = texts(scores, "scoreDate");
    if (days.isEmpty() && scoreDays.isEmpty()) {
      return null;
    }
    if (!days.isEmpty() && days.stream().allMatch(Traces::plain)) {
      return Dialect.Dates.DATE;
    }
    boolean timed = !scoreDays.isEmpty() && scoreDays.stream().noneMatch(Traces::plain);
    return timed ? Dialect.Dates.DATE_TIME : Dialect.Dates.AS_SPECIFIED;
  }

  private static boolean plain(String day) {
    return day.length() == DATE_ONLY;
  }

  private static List<String> texts(List<JsonNode> rows, String... names) {
    return rows.stream()
        .flatMap(row -> Stream.of(names).map(name -> Fields.text(row, name)))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  Dialect.@Nullable References references() {
    List<JsonNode> references =
        Stream.concat(
                items.stream()
                    .flatMap(item -> Stream.of(item.path("class"), item.path("category"))),
                scores.stream()
                    .flatMap(score -> Stream.of(score.path("lineItem"), score.path("student"))))
            .filter(reference -> reference.isObject() || reference.isTextual())
            .toList();
    if (references.isEmpty()) {
      return null;
    }
    boolean full =
        references.stream().anyMatch(reference -> reference.has("href") || reference.has("type"));
    return full ? Dialect.References.FULL : Dialect.References.SHORT;
  }

  /** Servers that keep no marks have no members for them; those that do may leave them out too. */
  @Nullable Boolean marks() {
    boolean seen = scores.stream().anyMatch(score -> MARKS.stream().anyMatch(score::has));
    return seen ? Boolean.TRUE : null;
  }

  /** Never the rows: they are students'. */
  @Override
  public String toString() {
    return "Traces[" + items.size() + ", " + scores.size() + "]";
  }
}
