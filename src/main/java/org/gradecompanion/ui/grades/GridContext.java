package org.gradecompanion.ui.grades;

/** What every part of one grid works with. */
record GridContext(
    GridModel model,
    GridActions actions,
    GridWords words,
    GridMetrics metrics,
    GridSelection selection,
    GridPalette palette) {}
