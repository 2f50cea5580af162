package org.gradecompanion.model;

import java.util.Optional;

/**
 * Which push attempts somebody wants to see.
 *
 * @param notSent only those that PowerTeacher did not confirm
 * @param assignment only of this assignment and its scores; empty for all
 * @param student only of this student's scores; empty for all
 */
public record AttemptFilter(
    boolean notSent, Optional<AssignmentId> assignment, Optional<StudentId> student) {
  public static final AttemptFilter ALL =
      new AttemptFilter(false, Optional.empty(), Optional.empty());

  public AttemptFilter onlyNotSent(boolean value) {
    return new AttemptFilter(value, assignment, student);
  }
}
