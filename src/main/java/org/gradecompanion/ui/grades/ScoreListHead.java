package org.gradecompanion.ui.grades;

/**
 * What stands above the score list.
 *
 * @param title the assignment's; empty when there is none
 * @param facts points, due date and category
 * @param place which assignment of how many
 * @param entered how many of the students have a score or a mark
 */
record ScoreListHead(String title, String facts, String place, String entered) {
  static final ScoreListHead NONE = new ScoreListHead("", "", "", "");
}
