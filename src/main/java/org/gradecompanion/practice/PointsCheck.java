package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The points possible, the weight and the extra points: PowerTeacher Pro takes (points x weight) +
 * extra points up to 9 999, and PowerSchool's data dictionary holds each as Number(18,6).
 */
final class PointsCheck implements ItemCheck {
  private static final String POINTS = "AssignmentSection.ScoreEntryPoints";
  private static final BigDecimal CEILING = new BigDecimal(9999);
  private static final int DECIMALS = 6;

  private final Demands demands;

  PointsCheck(Demands demands) {
    this.demands = demands;
  }

  @Override
  public void check(LineItem item, @Nullable LineItem before, List<Violation> found) {
    BigDecimal points = item.max();
    BigDecimal weight = item.weight();
    BigDecimal extra = item.extraPoints();
    if (weight.signum() < 0 || isFine(weight)) {
      found.add(number("AssignmentSection.Weight", "The weight"));
    }
    if (extra.signum() < 0 || isFine(extra)) {
      found.add(number("AssignmentSection.ExtraCreditPoints", "The extra points"));
    }
    if (points == null) {
      return;
    }
    String problem = null;
    if (points.multiply(weight).add(extra).compareTo(CEILING) > 0) {
      problem = "(Points possible x weight) + extra points may be at most 9999.";
    } else if (isFine(points)) {
      problem = "The points possible may have 6 decimals.";
    } else if (demands.has(Demand.WHOLE_POINTS) && points.stripTrailingZeros().scale() > 0) {
      problem = "The points possible must be a whole number.";
    }
    if (problem != null) {
      found.add(new Violation(POINTS, problem, Map.of()));
    }
  }

  private static Violation number(String field, String what) {
    return new Violation(field, what + " must be 0 or more, with up to 6 decimals.", Map.of());
  }

  /** Whether it has more decimals than are kept. */
  static boolean isFine(BigDecimal number) {
    return number.stripTrailingZeros().scale() > DECIMALS;
  }
}
