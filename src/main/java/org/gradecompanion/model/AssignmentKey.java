package org.gradecompanion.model;

/** An assignment as something that is pushed: the header of its column. */
public record AssignmentKey(AssignmentId assignment) implements SyncKey {
  public AssignmentKey {
    Checks.present(assignment, "assignment");
  }
}
