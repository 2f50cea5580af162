package org.gradecompanion.ui.grades;

import java.util.Optional;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Student;
import org.gradecompanion.ui.common.OpenGradebook;

/**
 * Locking a student on the roster, or unlocking: while locked no score of the student is pushed.
 *
 * @param locked whether the teacher has locked the student
 */
record Locking(OpenGradebook open, RosterRow row, boolean locked) {
  /** Empty when it is not the teacher who can: the student left, or PowerTeacher has the lock. */
  static Optional<Locking> of(OpenGradebook open, RosterRow row) {
    Student student = row.student();
    boolean theirs = student.lock() == RosterLock.IN_POWERTEACHER;
    return student.enrolled() && !theirs
        ? Optional.of(new Locking(open, row, student.lock() == RosterLock.BY_TEACHER))
        : Optional.empty();
  }

  void toggle() {
    open.desk().lock(row.section().id(), row.student().id(), !locked);
  }
}
