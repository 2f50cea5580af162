package org.gradecompanion.ui.grades;

import java.util.function.IntPredicate;

/**
 * Where a jump along a row or column leads, as in spreadsheets: to the end of the run of filled
 * cells that it starts in, from there or from an empty cell to the next filled one, and where there
 * is none to the edge of the sheet.
 */
final class EdgeJump {
  private EdgeJump() {}

  /**
   * @param step 1 or -1
   * @param count how many cells there are
   */
  static int from(int start, int step, int count, IntPredicate filled) {
    int last = step > 0 ? count - 1 : 0;
    if (start == last) {
      return start;
    }
    int at = start + step;
    boolean within = filled.test(start) && filled.test(at);
    while (at != last && filled.test(within ? at + step : at) == within) {
      at += step;
    }
    return at;
  }
}
