package org.gradecompanion.model;

/**
 * Whether a student was set on a section's roster by hand. PowerSchool Learning: "if a Student is
 * manually overridden (denoted by a lock symbol next to the name [...]), grades will not push over
 * for this Student".
 */
public enum RosterLock {
  /** On the roster as the SIS has it. */
  NONE,
  /** The teacher locked the student here. */
  BY_TEACHER,
  /** PowerTeacher says that the student is locked there. */
  IN_POWERTEACHER;

  public boolean locked() {
    return this != NONE;
  }
}
