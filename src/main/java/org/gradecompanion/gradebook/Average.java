package org.gradecompanion.gradebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What several scores come to together.
 *
 * @param earned the sum of the points that count
 * @param possible the sum of the points that could have been earned with these scores
 * @param scores how many scores count
 */
public record Average(BigDecimal earned, BigDecimal possible, int scores) {
  /** Of no score at all. */
  public static final Average NONE = new Average(BigDecimal.ZERO, BigDecimal.ZERO, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Earned of possible in hundredths; more than 100 with extra points; empty without a score. */
  public Optional<BigDecimal> percent() {
    return scores == 0
        ? Optional.empty()
        : Optional.of(earned.multiply(HUNDRED).divide(possible, MathContext.DECIMAL64));
  }

  /** The mean of the points earned; empty without a score. */
  public Optional<BigDecimal> mean() {
    return scores == 0
        ? Optional.empty()
        : Optional.of(earned.divide(BigDecimal.valueOf(scores), MathContext.DECIMAL64));
  }

  public Average plus(Average other) {
    return new Average(
        earned.add(other.earned), possible.add(other.possible), scores + other.scores);
  }

  /** Never the points: an average is confidential and this may reach a log. */
  @Override
  public String toString() {
    return "Average[of " + scores + "]";
  }
}
