package org.gradecompanion.practice;

/**
 * Where the ways into PowerTeacher differ in what they let pass.
 *
 * @param titleLimit in characters
 * @param cutsTitle a longer title is stored cut; otherwise it is refused
 * @param sameTitleOnOtherDays two assignments may share a title when they are due on different days
 * @param districtCategoriesOnly a teacher's own category is refused
 * @param wholePoints the points possible must be a whole number
 */
record Demands(
    int titleLimit,
    boolean cutsTitle,
    boolean sameTitleOnOtherDays,
    boolean districtCategoriesOnly,
    boolean wholePoints) {

  /** PowerSchool Learning: "Titles in Learning longer than this limit will be truncated". */
  static final Demands POWERTEACHER = new Demands(50, true, false, false, false);

  /**
   * Otus: "Assessment names must be less than 50 characters", "a whole number for the total point
   * value possible", categories "must be district-level".
   */
  static final Demands OTUS = new Demands(49, false, true, true, true);

  /** PowerSchool Learning: a title "above 100 characters in length, will not push through". */
  static final Demands UNIFIED_CLASSROOM = new Demands(100, false, false, false, false);
}
