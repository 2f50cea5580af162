package org.gradecompanion.ui.grades;

import javafx.scene.control.TextInputControl;

/**
 * A field that shows what a cell holds and can be typed into: knows which of the two its text is.
 * Where the keyboard is does not say so: it also rests in a field that nobody typed into.
 */
final class TypedText {
  private final TextInputControl field;
  private String given = "";

  TypedText(TextInputControl field) {
    this.field = field;
  }

  String text() {
    return field.getText();
  }

  /** Whether a person changed what was shown, and it was not taken yet. */
  boolean isTyped() {
    return !text().strip().equals(given.strip());
  }

  /** Shows what the cell holds. */
  void show(String text) {
    given = text;
    if (!field.getText().equals(text)) {
      field.setText(text);
      field.end();
    }
  }

  /** What stands there was taken: from now on it is what the cell holds. */
  void taken() {
    given = text();
  }
}
