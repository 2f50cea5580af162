package org.gradecompanion.rules;

import java.math.BigDecimal;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/**
 * Which scores an average counts, and as how much. Flagged exempt is left out, a blank is not
 * counted, and flagged missing without points is a zero only where the profile makes one of
 * unsubmitted work, from the day after the due date on ({@link UnsubmittedWork}).
 */
public final class Counting {
  private final SectionFacts facts;

  public Counting(SectionRules rules) {
    this.facts = rules.facts();
  }

  /** The points that count, 0 or more; null when the score does not count. */
  public @Nullable BigDecimal counted(Score score, Assignment assignment) {
    if (score.flags().contains(Flag.EXEMPT)) {
      return null;
    }
    if (score.points() != null) {
      return score.points();
    }
    return score.flags().contains(Flag.MISSING) && UnsubmittedWork.zeroDue(assignment, facts)
        ? BigDecimal.ZERO
        : null;
  }

  /**
   * Whether an assignment counts in a student's average: it is meant for the final grade, and is
   * not deleted.
   */
  public static boolean inStudentsAverage(AssignmentRecord record) {
    return record.assignment().details().inFinalGrade() && !record.removed();
  }
}
