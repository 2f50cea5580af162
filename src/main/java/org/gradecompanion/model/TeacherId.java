package org.gradecompanion.model;

/** Identifies a teacher (OneRoster: user sourcedId). */
public record TeacherId(String value) implements Comparable<TeacherId> {
  public TeacherId {
    Checks.identifier(value, "TeacherId");
  }

  @Override
  public int compareTo(TeacherId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
