package org.gradecompanion.ui.grades;

/** How the rows stand by what a head says. */
enum Sorting {
  NONE,
  /** The least, or the first by alphabet, at the top. */
  ASCENDING,
  DESCENDING
}
