package org.gradecompanion.model;

/** Identifies an assignment; minted here before its first send (OneRoster: lineItem sourcedId). */
public record AssignmentId(String value) implements Comparable<AssignmentId> {
  public AssignmentId {
    Checks.identifier(value, "AssignmentId");
  }

  @Override
  public int compareTo(AssignmentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
