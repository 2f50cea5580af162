package org.gradecompanion.practice;

/** How the practice district treats what arrives. */
public enum Profile {
  /**
   * As PowerTeacher does: long titles and descriptions are stored cut; duplicates, scores over the
   * maximum, dates outside an open term and unusable categories are refused.
   */
  POWERTEACHER,
  /** A plain conforming OneRoster provider: stores what it is given. */
  PLAIN
}
