package org.gradecompanion.model;

/** Identifies a section: one scheduled class in the SIS (OneRoster: class sourcedId). */
public record SectionId(String value) implements GradebookId, Comparable<SectionId> {
  public SectionId {
    Checks.identifier(value, "SectionId");
  }

  @Override
  public int compareTo(SectionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
