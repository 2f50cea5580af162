package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Members;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.ReasonCode;

/** For which students a batch of scores was refused, and why each. */
final class Refused {
  private Refused() {}

  /**
   * By STUDENTS.DCID: {@code errors} name them in {@code params.student_dcid}.
   *
   * @return nobody when the answer names nobody
   */
  static Map<String, ReasonCode> students(Reply reply) {
    Map<String, ReasonCode> students = new HashMap<>();
    for (JsonNode error :
        Json.parse(reply).map(body -> body.path("errors")).orElse(Json.object())) {
      String student = Members.text(error.path("params"), "student_dcid");
      if (!student.isEmpty()) {
        students.putIfAbsent(student, code(error));
      }
    }
    return students;
  }

  private static ReasonCode code(JsonNode error) {
    String text = Members.text(error, "field") + " " + Members.text(error, "message");
    return Refusals.ofScore(text.toLowerCase(Locale.ROOT));
  }
}
