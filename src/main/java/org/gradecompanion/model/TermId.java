package org.gradecompanion.model;

/** Identifies a term (OneRoster: academicSession sourcedId). */
public record TermId(String value) implements Comparable<TermId> {
  public TermId {
    Checks.identifier(value, "TermId");
  }

  @Override
  public int compareTo(TermId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
