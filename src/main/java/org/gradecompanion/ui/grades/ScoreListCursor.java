package org.gradecompanion.ui.grades;

/**
 * Where typing goes in the score list, and which students are selected with it.
 *
 * @param row the student's, -1 when there is none
 * @param tip the end of the selection that moves; to be kept in view
 */
record ScoreListCursor(int row, int top, int bottom, int tip) {
  static final ScoreListCursor NONE = new ScoreListCursor(-1, -1, -1, -1);

  boolean selects(int line) {
    return row >= 0 && line >= top && line <= bottom;
  }
}
