package org.gradecompanion.practice;

/** A row of a bundle that cannot be used, and why. Names columns and ids, never a person. */
final class BadRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRow(String why) {
    super(why, null, false, false);
  }
}
