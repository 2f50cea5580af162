package org.gradecompanion.model;

/**
 * A student who left a section that is still taught, as far as it matters for whether what is kept
 * of them may leave this computer.
 *
 * @param scores cells with a score or a flag
 * @param unsent scores that PowerTeacher has not confirmed
 */
public record DepartedStudent(Section section, Student student, int scores, int unsent)
    implements Leaving {
  @Override
  public boolean removable() {
    return unsent == 0;
  }
}
