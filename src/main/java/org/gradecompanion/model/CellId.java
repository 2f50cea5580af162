package org.gradecompanion.model;

/** One cell of the grid: a student's score for an assignment. */
public record CellId(AssignmentId assignment, StudentId student) implements SyncKey {
  public CellId {
    Checks.present(assignment, "assignment");
    Checks.present(student, "student");
  }
}
