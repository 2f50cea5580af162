package org.gradecompanion.practice;

/** How the practice district treats what arrives. */
public enum Profile {
  /**
   * As PowerTeacher does: long titles and descriptions are stored cut; duplicates, scores over the
   * maximum, dates outside an open term and unusable categories are refused.
   */
  POWERTEACHER,
  /**
   * As a district does that passes grades back by Otus' rules: titles under 50 characters, whole
   * points, district-level categories; a title may come again on another due date.
   */
  OTUS,
  /** As PowerTeacher, but titles of up to 100 characters are stored and longer ones refused. */
  UNIFIED_CLASSROOM,
  /** A plain conforming OneRoster provider: stores what it is given. */
  PLAIN
}
