package org.gradecompanion.model;

import java.math.BigDecimal;

/**
 * What an assignment has beside its title, points, dates and category. Most have the usual ones.
 *
 * @param weight by which its points count, more than 0; usually 1
 * @param extraPoints that may be earned over its points, 0 or more
 * @param inFinalGrade whether its scores count towards the final grade
 * @param type what the teacher calls its kind, such as "Quiz", where a district maps types to
 *     categories; possibly empty
 * @param givenBy the e-mail address of who gave it to the class; empty for the teacher who is
 *     signed in
 */
public record AssignmentDetails(
    BigDecimal weight, BigDecimal extraPoints, boolean inFinalGrade, String type, String givenBy) {
  /** Weight 1, no extra points, in the final grade, of no type, given by the teacher. */
  public static final AssignmentDetails USUAL =
      new AssignmentDetails(BigDecimal.ONE, BigDecimal.ZERO, true, "", "");

  public AssignmentDetails {
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("a weight must be more than 0");
    }
    if (extraPoints.signum() < 0) {
      throw new IllegalArgumentException("extra points must be 0 or more");
    }
    weight = Checks.plain(weight);
    extraPoints = Checks.plain(extraPoints);
    Checks.present(type, "type");
    Checks.present(givenBy, "who gave it");
  }

  public AssignmentDetails withWeight(BigDecimal value) {
    return new AssignmentDetails(value, extraPoints, inFinalGrade, type, givenBy);
  }

  public AssignmentDetails withExtraPoints(BigDecimal value) {
    return new AssignmentDetails(weight, value, inFinalGrade, type, givenBy);
  }

  public AssignmentDetails withInFinalGrade(boolean value) {
    return new AssignmentDetails(weight, extraPoints, value, type, givenBy);
  }

  public AssignmentDetails withType(String value) {
    return new AssignmentDetails(weight, extraPoints, inFinalGrade, value, givenBy);
  }

  public AssignmentDetails withGivenBy(String value) {
    return new AssignmentDetails(weight, extraPoints, inFinalGrade, type, value);
  }
}
