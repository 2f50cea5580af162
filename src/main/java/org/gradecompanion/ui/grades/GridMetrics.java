package org.gradecompanion.ui.grades;

/**
 * The sizes a grid is laid out with, in device-independent pixels; whole numbers, so that hairlines
 * stay sharp.
 */
record GridMetrics(
    double rowHeight,
    double columnWidth,
    double nameWidth,
    double headHeight,
    double barThickness) {
  static GridMetrics standard() {
    return new GridMetrics(28, 106, 300, 92, 11);
  }
}
