package org.gradecompanion.model;

/** The teacher who uses the program. */
public record Teacher(TeacherId id, String givenName, String familyName, String email) {
  public Teacher {
    Checks.present(id, "teacher id");
  }

  /** "Given Family", as a colleague is named. */
  public String name() {
    return (givenName + " " + familyName).strip();
  }
}
