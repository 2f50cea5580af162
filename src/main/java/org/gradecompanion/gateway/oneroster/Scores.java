package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a OneRoster result says of a score: points, a status, of which "exempt" and "not submitted"
 * mean something to us, and in 1.2 late, missing and incomplete. Comments and all other flags stay
 * behind.
 */
final class Scores {
  private static final String EXEMPT = "exempt";
  private static final String NOT_SUBMITTED = "not submitted";
  private static final String SUBMITTED = "submitted";
  private static final String FULLY_GRADED = "fully graded";

  private final Set<Flag> members;

  /**
   * @param members the flags that a result has a member of their own for
   */
  Scores(Set<Flag> members) {
    this.members = members;
  }

  /** What of the score arrives. */
  Score carried(Score score) {
    BigDecimal points = score.points();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    score.flags().stream()
        .filter(flag -> flag == Flag.EXEMPT || members.contains(flag))
        .forEach(flags::add);
    // Without a member of its own, missing is a status, and one that has no points.
    if (points == null && flags.isEmpty() && score.flags().contains(Flag.MISSING)) {
      flags.add(Flag.MISSING);
    }
    return new Score(points, flags, "");
  }

  /** Whether two scores are the same as far as a result can say. */
  boolean same(Score one, Score other) {
    Score a = carried(one);
    Score b = carried(other);
    boolean bothExempt = a.flags().contains(Flag.EXEMPT) && a.flags().equals(b.flags());
    // The 1.1 model asks for a score even of the exempt, so servers fill one in or drop it.
    return a.equals(b) || (bothExempt && (a.points() == null || b.points() == null));
  }

  Score read(JsonNode result) {
    BigDecimal points =
        Fields.number(result, "score").filter(value -> value.signum() >= 0).orElse(null);
    boolean nothing = points == null || points.signum() == 0;
    String status = Fields.text(result, "scoreStatus").toLowerCase(Locale.ROOT).replace('_', ' ');
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (Flag flag : members) {
      if (Fields.yes(result, member(flag), false)) {
        flags.add(flag);
      }
    }
    if (status.equals(EXEMPT)) {
      flags.add(Flag.EXEMPT);
      return new Score(nothing ? null : points, flags, "");
    }
    if (status.equals(NOT_SUBMITTED) && nothing) {
      // A 0 here is the filling of a required field, not a grade.
      points = null;
    }
    if (points == null && Fields.yes(result, "missing", status.equals(NOT_SUBMITTED))) {
      flags.add(Flag.MISSING);
    }
    return new Score(points, flags, "");
  }

  /** Writes a score that is not blank; one without points has a status and no number. */
  void write(Score score, ObjectNode result) {
    Score carried = carried(score);
    result.put("scoreStatus", status(carried.points(), carried.flags()));
    if (carried.points() != null) {
      result.put("score", carried.points());
    }
    members.stream()
        .sorted()
        .forEach(
            flag -> result.put(member(flag), Boolean.toString(carried.flags().contains(flag))));
  }

  private static String status(@Nullable BigDecimal points, Set<Flag> flags) {
    if (flags.contains(Flag.EXEMPT)) {
      return EXEMPT;
    }
    if (points != null) {
      return FULLY_GRADED;
    }
    return flags.contains(Flag.MISSING) ? NOT_SUBMITTED : SUBMITTED;
  }

  private static String member(Flag flag) {
    return flag.name().toLowerCase(Locale.ROOT);
  }
}
