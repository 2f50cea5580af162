package org.gradecompanion.ui.grades;

/** What became of a text that was typed into a cell. */
public sealed interface EntryResult {
  /** The text was taken; the editor may close. */
  static EntryResult accepted() {
    return Accepted.YES;
  }

  /**
   * The text was not taken: the editor stays open and shows why.
   *
   * @param reason a sentence in the teacher's language that says what to do
   */
  static EntryResult rejected(String reason) {
    return new Rejected(reason);
  }

  /** See {@link #accepted()}. */
  enum Accepted implements EntryResult {
    YES
  }

  /** See {@link #rejected(String)}. */
  record Rejected(String reason) implements EntryResult {}
}
