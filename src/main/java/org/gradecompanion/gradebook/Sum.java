package org.gradecompanion.gradebook;

import java.math.BigDecimal;

/** Scores added up one by one; exact, so that taking one away again leaves nothing behind. */
final class Sum {
  private BigDecimal earned = BigDecimal.ZERO;
  private BigDecimal possible = BigDecimal.ZERO;
  private int scores;

  void add(BigDecimal points, BigDecimal maximum, BigDecimal weight) {
    earned = earned.add(points.multiply(weight));
    possible = possible.add(maximum.multiply(weight));
    scores++;
  }

  void remove(BigDecimal points, BigDecimal maximum, BigDecimal weight) {
    earned = earned.subtract(points.multiply(weight));
    possible = possible.subtract(maximum.multiply(weight));
    scores--;
  }

  Average average() {
    return new Average(earned, possible, scores);
  }
}
