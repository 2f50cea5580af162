package org.gradecompanion.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The points a database column can hold exactly. */
final class Points {
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);

  private Points() {}

  /** Refuses what would be changed by storing it: more than 6 decimals, or 10^18 and more. */
  static void check(@Nullable BigDecimal points) {
    if (points != null && (points.scale() > Columns.DECIMALS || points.compareTo(LIMIT) >= 0)) {
      throw StoreErrors.pointsTooFine();
    }
  }
}
