package org.gradecompanion.ui.common;

/**
 * Something to decide, with each button named for what it does.
 *
 * @param proceed what the first button does, such as "Delete"
 * @param stay what the other button does, such as "Keep it"
 * @param destroys the first button takes something away, and is not the default one
 * @param unexpected it comes when the person may be typing something else: no key that was meant
 *     for that answers it, and Esc leaves it unanswered
 */
public record Question(
    String title, String text, String proceed, String stay, boolean destroys, boolean unexpected) {
  /** A question about what the person has just done. */
  public Question(String title, String text, String proceed, String stay, boolean destroys) {
    this(title, text, proceed, stay, destroys, false);
  }
}
