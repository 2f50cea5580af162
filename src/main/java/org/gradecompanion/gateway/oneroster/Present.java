package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * One result as the server has it now.
 *
 * @param raw the whole object: what we do not know of it is written back as it was
 */
record Present(String resultId, String lineItem, StudentId student, Score score, JsonNode raw) {
  private static final Comparator<Present> BY_AGE =
      Comparator.comparing(present -> Fields.text(present.raw, "dateLastModified"));

  private static Optional<Present> of(JsonNode result, Scores scores) {
    Optional<String> id = Fields.id(result);
    Optional<String> item = Fields.ref(result, "lineItem");
    Optional<String> student = Fields.ref(result, "student").or(() -> Fields.ref(result, "user"));
    if (id.isEmpty() || item.isEmpty() || student.isEmpty() || !Fields.active(result)) {
      return Optional.empty();
    }
    return Optional.of(
        new Present(
            id.get(), item.get(), new StudentId(student.get()), scores.read(result), result));
  }

  /** One per student: the newest, should a server hold several. */
  static Map<StudentId, Present> byStudent(List<JsonNode> rows, String lineItem, Scores scores) {
    Map<StudentId, Present> newest = new HashMap<>();
    rows.stream()
        .flatMap(row -> of(row, scores).stream())
        .filter(present -> present.lineItem.equals(lineItem))
        .sorted(BY_AGE)
        .forEach(present -> newest.put(present.student, present));
    return newest;
  }

  /** When it was last changed there, as far as the server says so. */
  @Nullable Instant changedAt() {
    return Days.changedAt(raw);
  }

  /** Never the content. */
  @Override
  public String toString() {
    return "Present[" + resultId + "]";
  }
}
