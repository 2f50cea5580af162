package org.gradecompanion.model;

/** Identifies a category (OneRoster: category sourcedId). */
public record CategoryId(String value) implements Comparable<CategoryId> {
  public CategoryId {
    Checks.identifier(value, "CategoryId");
  }

  @Override
  public int compareTo(CategoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
