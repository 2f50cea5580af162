package org.gradecompanion.model;

/** The teacher who uses the program. */
public record Teacher(TeacherId id, String givenName, String familyName, String email) {
  public Teacher {
    Checks.present(id, "teacher id");
  }
}
