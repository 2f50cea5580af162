package org.gradecompanion.practice;

/**
 * What a result says beside its score. OneRoster 1.2 has a member for each; to 1.1 they do not
 * exist.
 */
enum Mark {
  LATE("late"),
  MISSING("missing"),
  INCOMPLETE("incomplete"),
  IN_PROGRESS("inProgress");

  private final String member;

  Mark(String member) {
    this.member = member;
  }

  String member() {
    return member;
  }
}
