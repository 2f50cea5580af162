package org.gradecompanion.rules;

/** How far a rule looks to say what it says. */
public enum Scope {
  /** At one assignment, with its scores. */
  ASSIGNMENT("assignment"),
  /** At one score of one assignment. */
  CELL("cell"),
  /** At a section's other assignments, or at its roster. */
  SECTION("section"),
  /** At all sections of a gradebook and their links. */
  GRADEBOOK("gradebook"),
  /** At who is signed in, and to what. */
  CONNECTION("connection");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** As printed by {@code gradebook rules}. */
  public String code() {
    return code;
  }
}
