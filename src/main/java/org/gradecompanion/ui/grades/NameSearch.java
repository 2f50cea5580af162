package org.gradecompanion.ui.grades;

import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Finds a student by the letters that are typed one after another. They are forgotten by whatever
 * else is done, never by time: some people type slowly.
 */
final class NameSearch {
  private final Predicate<String> find;
  private final ReadOnlyStringWrapper letters = new ReadOnlyStringWrapper("");

  /**
   * @param find moves to a student, and returns whether there is one
   */
  NameSearch(Predicate<String> find) {
    this.find = find;
  }

  /** What was typed so far; empty when nothing is looked for. */
  ReadOnlyStringProperty lettersProperty() {
    return letters.getReadOnlyProperty();
  }

  boolean isOn() {
    return !letters.get().isEmpty();
  }

  void type(String letter) {
    look(letters.get() + letter);
  }

  /** Takes the last letter back; what is found stays. */
  void back() {
    String now = letters.get();
    look(now.substring(0, now.offsetByCodePoints(now.length(), -1)));
  }

  void forget() {
    letters.set("");
  }

  private void look(String wanted) {
    if (!wanted.isBlank()) {
      find.test(wanted);
    }
    letters.set(wanted); // moving forgets them, and this was no other deed
  }
}
