package org.gradecompanion.ui.grades;

/**
 * The sizes a grid is laid out with, in device-independent pixels. They can be divided by four, as
 * the steps of the zoom are quarters: so hairlines stay sharp at each.
 */
record GridMetrics(
    double rowHeight,
    double columnWidth,
    double nameWidth,
    double headHeight,
    double barThickness) {
  /** A score of six characters and its glyph. */
  static final double NARROWEST = 76;

  static final double WIDEST = 480;
  private static final double GRAIN = 4;

  static GridMetrics standard() {
    return new GridMetrics(28, 108, 300, 92, 11);
  }

  /** The width a column gets where this is wanted; anything but a positive one is the usual. */
  double columnWidth(double wanted) {
    return wanted > 0 ? grained(Math.max(NARROWEST, Math.min(wanted, WIDEST))) : columnWidth;
  }

  /** The width of the names where the grid is so wide: half of it is left to the scores. */
  double nameWidth(double width) {
    return Math.min(nameWidth, Math.max(nameWidth / 2, grained(width / 2)));
  }

  private static double grained(double length) {
    return Math.ceil(length / GRAIN) * GRAIN;
  }
}
