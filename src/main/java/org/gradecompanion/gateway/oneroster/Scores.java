package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;

/**
 * What a OneRoster 1.1 result says of a score: points and a status, of which "exempt" and "not
 * submitted" mean something to us. Comments and all other flags stay behind.
 */
final class Scores {
  private static final String EXEMPT = "exempt";
  private static final String NOT_SUBMITTED = "not submitted";
  private static final String FULLY_GRADED = "fully graded";

  private Scores() {}

  /** What of the score arrives. */
  static Score carried(Score score) {
    BigDecimal points = score.points();
    if (score.flags().contains(Flag.EXEMPT)) {
      return new Score(points, Set.of(Flag.EXEMPT), "");
    }
    if (points != null) {
      return Score.of(points);
    }
    return score.flags().contains(Flag.MISSING) ? Score.flagged(Flag.MISSING) : Score.BLANK;
  }

  /** Whether two scores are the same as far as a result can say. */
  static boolean same(Score one, Score other) {
    Score a = carried(one);
    Score b = carried(other);
    boolean bothExempt = a.flags().contains(Flag.EXEMPT) && b.flags().contains(Flag.EXEMPT);
    // The 1.1 model asks for a score even of the exempt, so servers fill one in or drop it.
    return a.equals(b) || (bothExempt && (a.points() == null || b.points() == null));
  }

  static Score read(JsonNode result) {
    BigDecimal points =
        Fields.number(result, "score").filter(value -> value.signum() >= 0).orElse(null);
    boolean nothing = points == null || points.signum() == 0;
    switch (Fields.text(result, "scoreStatus").toLowerCase(Locale.ROOT).replace('_', ' ')) {
      case EXEMPT -> {
        return new Score(nothing ? null : points, Set.of(Flag.EXEMPT), "");
      }
      case NOT_SUBMITTED -> {
        // A 0 here is the filling of a required field, not a grade.
        return nothing ? Score.flagged(Flag.MISSING) : Score.of(points);
      }
      default -> {
        if (points != null) {
          return Score.of(points);
        }
        return Fields.yes(result, "missing", false) ? Score.flagged(Flag.MISSING) : Score.BLANK;
      }
    }
  }

  /** Writes a score that is not blank; a missing one has a status and no number. */
  static void write(Score score, ObjectNode result) {
    Score carried = carried(score);
    if (carried.flags().contains(Flag.EXEMPT)) {
      result.put("scoreStatus", EXEMPT);
    } else {
      result.put("scoreStatus", carried.points() == null ? NOT_SUBMITTED : FULLY_GRADED);
    }
    if (carried.points() != null) {
      result.put("score", carried.points());
    }
  }
}
