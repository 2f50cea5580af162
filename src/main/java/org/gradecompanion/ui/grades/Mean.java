package org.gradecompanion.ui.grades;

/**
 * An average, ready for the eye.
 *
 * @param text such as "84.5%" or "Average 7.8"; empty without a score
 * @param behind how many scores are behind it, such as "12"; empty without a score
 * @param spoken all of it in a sentence, for pointing at it and for a screen reader; or empty
 */
record Mean(String text, String behind, String spoken) {
  static final Mean NONE = new Mean("", "", "");
}
