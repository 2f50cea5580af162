package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.gradecompanion.gateway.Members;
import org.jspecify.annotations.Nullable;

/**
 * PowerTeacher Pro's two numbers of a section's assignment.
 *
 * @param assignment by which it is read, replaced and deleted; several sections may share one
 * @param section by which its scores are written (ASSIGNMENTSECTION)
 */
record RemoteId(String assignment, String section) {
  private static final String BETWEEN = "/";
  private static final String NUMBER = "\\d{1,18}";

  static Optional<RemoteId> read(@Nullable String text) {
    if (text == null || !text.matches(NUMBER + BETWEEN + NUMBER)) {
      return Optional.empty();
    }
    String[] numbers = text.split(BETWEEN);
    return Optional.of(new RemoteId(numbers[0], numbers[1]));
  }

  /** Of an assignment as the server has it, and its part of one section. */
  static Optional<RemoteId> of(JsonNode assignment, JsonNode section) {
    return read(
        Members.text(assignment, "assignmentid")
            + BETWEEN
            + Members.text(section, "assignmentsectionid"));
  }

  String text() {
    return assignment + BETWEEN + section;
  }
}
