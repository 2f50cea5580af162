package org.gradecompanion.model;

/** What the teacher decides about a conflict. */
public enum Resolution {
  /** Send ours over theirs. */
  KEEP_MINE,
  /** Take PowerTeacher's value here. */
  TAKE_THEIRS
}
