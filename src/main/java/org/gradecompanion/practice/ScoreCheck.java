package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A student's result: who it is of, and how much. */
final class ScoreCheck {
  private final Demands demands;
  private final Roster roster;

  ScoreCheck(Demands demands, Roster roster) {
    this.demands = demands;
    this.roster = roster;
  }

  /**
   * @param found gets what speaks against it
   */
  void check(Result result, LineItem item, List<Violation> found) {
    if (!roster.isEnrolled(result.studentId(), item.classId())) {
      found.add(studentRefused(result.studentId()));
    }
    notLocked(result.studentId(), item, found);
    if (demands.has(Demand.NO_EXEMPT) && result.scoreStatus().equals("exempt")) {
      found.add(
          new Violation("AssignmentScore.IsExempt", "Exempt scores are not taken.", Map.of()));
    }
    if (result.score() != null) {
      checkPoints(result.score(), item, found);
    }
  }

  /** That nobody has set the student on the roster of the class by hand. */
  void notLocked(String studentId, LineItem item, List<Violation> found) {
    if (demands.has(Demand.KEEPS_LOCKED_STUDENTS) && roster.isLocked(studentId, item.classId())) {
      found.add(
          new Violation(
              "Student.RosterLock",
              "The student is locked on the roster of the class.",
              Map.of("student_sourcedId", studentId)));
    }
  }

  private static void checkPoints(BigDecimal score, LineItem item, List<Violation> found) {
    BigDecimal most = item.max() == null ? null : item.max().add(item.extraPoints());
    if (most != null && score.compareTo(most) > 0) {
      found.add(
          new Violation(
              "AssignmentScore.ScorePoints",
              "The score is greater than the points possible.",
              Map.of("score_entry_points", most.toPlainString())));
    } else if (score.signum() < 0 || PointsCheck.isFine(score)) {
      found.add(
          new Violation(
              "AssignmentScore.ScorePoints",
              "The score is negative, or has more than 6 decimals.",
              Map.of()));
    }
  }

  static Violation studentRefused(String studentId) {
    return new Violation(
        "Student.id",
        "Student.id [" + studentId + "] does not have an AssignmentStudentAssociation",
        Map.of("student_sourcedId", studentId));
  }
}
