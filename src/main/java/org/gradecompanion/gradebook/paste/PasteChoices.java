package org.gradecompanion.gradebook.paste;

/**
 * What a teacher decides about a paste.
 *
 * @param byStudent each row goes to the student whom it names, not to the row where it lies
 * @param headings the first row is headings, and no scores
 * @param byTitle each column goes to the assignment whose title is its heading
 * @param replace scores that are there are replaced by other ones
 * @param clearBlanks a blank clears the score that is there, instead of leaving it alone
 * @param overMaximum scores over the maximum are entered too
 */
public record PasteChoices(
    boolean byStudent,
    boolean headings,
    boolean byTitle,
    boolean replace,
    boolean clearBlanks,
    boolean overMaximum) {

  public PasteChoices withByStudent(boolean value) {
    return new PasteChoices(value, headings, byTitle, replace, clearBlanks, overMaximum);
  }

  public PasteChoices withHeadings(boolean value) {
    return new PasteChoices(byStudent, value, byTitle, replace, clearBlanks, overMaximum);
  }

  public PasteChoices withByTitle(boolean value) {
    return new PasteChoices(byStudent, headings, value, replace, clearBlanks, overMaximum);
  }

  public PasteChoices withReplace(boolean value) {
    return new PasteChoices(byStudent, headings, byTitle, value, clearBlanks, overMaximum);
  }

  public PasteChoices withClearBlanks(boolean value) {
    return new PasteChoices(byStudent, headings, byTitle, replace, value, overMaximum);
  }

  public PasteChoices withOverMaximum(boolean value) {
    return new PasteChoices(byStudent, headings, byTitle, replace, clearBlanks, value);
  }
}
