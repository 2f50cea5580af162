package org.gradecompanion.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.rules.Counting;
import org.gradecompanion.rules.SectionRules;

/**
 * How the scores of an assignment are spread over its points.
 *
 * @param tenths how many scores lie in each tenth of the points, from the lowest on; the last has
 *     those at the maximum and over it too
 */
public record Spread(List<Integer> tenths) {
  private static final int TENTHS = 10;

  /** Of no score at all. */
  public static final Spread NONE = new Spread(Collections.nCopies(TENTHS, 0));

  public Spread {
    tenths = List.copyOf(tenths);
  }

  /** What counts in averages is spread, and nothing else. */
  static Spread of(AssignmentRecord record, Collection<CellRecord> cells, SectionRules rules) {
    Counting counting = new Counting(rules);
    List<Integer> tenths = new ArrayList<>(NONE.tenths);
    for (CellRecord cell : cells) {
      BigDecimal points = counting.counted(cell.score(), record.assignment());
      if (points != null) {
        int at = tenth(points, record.assignment().points());
        tenths.set(at, tenths.get(at) + 1);
      }
    }
    return new Spread(tenths);
  }

  private static int tenth(BigDecimal points, BigDecimal maximum) {
    int at =
        points
            .multiply(BigDecimal.TEN)
            .divide(maximum, 0, RoundingMode.DOWN)
            .min(BigDecimal.TEN)
            .intValueExact();
    return Math.min(at, TENTHS - 1);
  }

  public boolean isEmpty() {
    return most() == 0;
  }

  /** The most scores that any tenth has. */
  public int most() {
    return Collections.max(tenths);
  }

  /** Both together. */
  public Spread plus(Spread other) {
    List<Integer> sum = new ArrayList<>();
    for (int at = 0; at < TENTHS; at++) {
      sum.add(tenths.get(at) + other.tenths.get(at));
    }
    return new Spread(sum);
  }

  /** Never how many: they may tell of a single student, and this may reach a log. */
  @Override
  public String toString() {
    return "Spread";
  }
}
