package org.gradecompanion.ui.grades;

import org.gradecompanion.model.AssignmentId;
import org.jspecify.annotations.Nullable;

/**
 * What the students are sorted by.
 *
 * @param assignment whose scores, where the key is {@link Key#ASSIGNMENT}; else null
 * @param descending the greatest first; who has nothing to sort by is last either way
 */
record RowSort(Key key, @Nullable AssignmentId assignment, boolean descending) {
  /** As a class list: by section and name. */
  static final RowSort AS_LISTED = new RowSort(Key.NAME, null, false);

  enum Key {
    NAME,
    NUMBER,
    AVERAGE,
    ASSIGNMENT
  }

  static RowSort by(Key key, @Nullable AssignmentId assignment) {
    return new RowSort(key, assignment, false);
  }

  RowSort reversed() {
    return new RowSort(key, assignment, !descending);
  }

  boolean sameKey(RowSort other) {
    return reversed().equals(other) || equals(other);
  }

  /** Whether entering a score can make it another order. */
  boolean followsScores() {
    return key == Key.AVERAGE || key == Key.ASSIGNMENT;
  }

  Sorting way() {
    return descending ? Sorting.DESCENDING : Sorting.ASCENDING;
  }
}
