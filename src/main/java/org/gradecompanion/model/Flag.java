package org.gradecompanion.model;

/**
 * What a teacher marks beside or instead of points. PowerTeacher Pro's own six score attributes.
 */
public enum Flag {
  COLLECTED("COL"),
  LATE("LA"),
  MISSING("MI"),
  EXEMPT("EX"),
  ABSENT("AB"),
  INCOMPLETE("IN");

  private final String code;

  Flag(String code) {
    this.code = code;
  }

  /** PowerTeacher Pro's hot code, as typed in a cell and shown in it. */
  public String code() {
    return code;
  }
}
