package org.gradecompanion.model;

/** One cell of the grid: a student's score for an assignment. */
public record CellId(AssignmentId assignment, StudentId student) implements SyncKey {
  /** The golden ratio's bits, odd: spreads what is multiplied by it over all of them. */
  private static final int SPREAD = 0x9E3779B9;

  public CellId {
    Checks.present(assignment, "assignment");
    Checks.present(student, "student");
  }

  /**
   * Identifiers are often counted up, and a record's own way of adding their hashes, which is that
   * of a text's characters too, then gives many cells of a large gradebook the same one.
   */
  @Override
  public int hashCode() {
    return assignment.hashCode() * SPREAD + student.hashCode();
  }
}
