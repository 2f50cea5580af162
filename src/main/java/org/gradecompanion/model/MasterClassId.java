package org.gradecompanion.model;

/** Identifies a master class; minted here, for PowerTeacher knows only its sections. */
public record MasterClassId(String value) implements GradebookId {
  public MasterClassId {
    Checks.identifier(value, "MasterClassId");
  }

  @Override
  public String toString() {
    return value;
  }
}
