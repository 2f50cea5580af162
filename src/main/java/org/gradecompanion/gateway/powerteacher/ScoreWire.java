package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Members;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/** Writes scores as PowerTeacher Pro takes them: points, its six flags, and a comment. */
final class ScoreWire {
  static final String STUDENT = "studentsdcid";
  static final String ROWS = "assignment_scores";

  private static final String POINTS = "scorepoints";
  private static final Map<Flag, String> FLAGS =
      Map.of(
          Flag.LATE, "islate",
          Flag.MISSING, "ismissing",
          Flag.EXEMPT, "isexempt",
          Flag.COLLECTED, "iscollected",
          Flag.ABSENT, "isabsent",
          Flag.INCOMPLETE, "isincomplete");

  private ScoreWire() {}

  static byte[] batch(RemoteId assignment, List<OutgoingScore> scores) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray(ROWS);
    scores.forEach(score -> row(assignment, score, rows.addObject()));
    return Json.bytes(body);
  }

  private static void row(RemoteId assignment, OutgoingScore outgoing, ObjectNode row) {
    Score score = outgoing.score();
    row.putObject("_assignmentsection")
        .set("assignmentsectionid", AssignmentWire.number(assignment.section()));
    row.set(STUDENT, AssignmentWire.number(outgoing.cell().student().value()));
    BigDecimal points = score.points();
    row.put("actualscoreentered", points == null ? null : points.toPlainString());
    row.put("actualscorekind", "REAL_SCORE");
    row.put("scoretype", "POINTS");
    row.put(POINTS, points);
    FLAGS.forEach((flag, name) -> row.put(name, score.flags().contains(flag)));
    if (!score.comment().isEmpty() || !outgoing.expected().comment().isEmpty()) {
      row.putObject("_assignmentscorecomment").put("commentvalue", score.comment());
    }
  }

  /**
   * Whether what the server says that it stored is not what was sent. An answer need not name the
   * points; points that it names as none are not ours.
   */
  static boolean differs(JsonNode stored, Score sent) {
    if (stored.has(POINTS) && !samePoints(stored, sent.points())) {
      return true;
    }
    return FLAGS.entrySet().stream()
        .filter(flag -> stored.has(flag.getValue()))
        .anyMatch(
            flag ->
                Members.yes(stored, flag.getValue(), false)
                    != sent.flags().contains(flag.getKey()));
  }

  private static boolean samePoints(JsonNode stored, @Nullable BigDecimal ours) {
    Optional<BigDecimal> points = Members.number(stored, POINTS);
    return ours == null
        ? points.isEmpty()
        : points.filter(there -> there.compareTo(ours) == 0).isPresent();
  }
}
