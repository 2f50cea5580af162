package org.gradecompanion.model;

import java.util.UUID;

/** Identifies an assignment; minted here before its first send (OneRoster: lineItem sourcedId). */
public record AssignmentId(String value) implements Comparable<AssignmentId> {
  public AssignmentId {
    Checks.identifier(value, "AssignmentId");
  }

  @Override
  public int compareTo(AssignmentId other) {
    return value.compareTo(other.value);
  }

  /** One that no assignment has had. */
  public static AssignmentId minted() {
    return new AssignmentId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
