package org.gradecompanion.model;

/** Identifies a student (OneRoster: user sourcedId). */
public record StudentId(String value) implements Comparable<StudentId> {
  public StudentId {
    Checks.identifier(value, "StudentId");
  }

  @Override
  public int compareTo(StudentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
