package org.gradecompanion.ui.grades;

import org.jspecify.annotations.Nullable;

/** A range as tests say it: {@code top,left..bottom,right}. */
final class RangeWords {
  private RangeWords() {}

  static String of(@Nullable CellRange range) {
    return range == null
        ? "none"
        : range.top() + "," + range.left() + ".." + range.bottom() + "," + range.right();
  }
}
