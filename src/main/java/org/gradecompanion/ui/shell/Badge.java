package org.gradecompanion.ui.shell;

import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.Label;

/** A number in a pill; gone when the number is 0. */
final class Badge extends Label {
  /**
   * @param spoken the number in words, for a screen reader and for pointing at it
   */
  Badge(ReadOnlyIntegerProperty number, IntFunction<String> spoken) {
    getStyleClass().add("badge");
    number.addListener((observable, before, now) -> show(now.intValue(), spoken));
    show(number.get(), spoken);
  }

  private void show(int number, IntFunction<String> spoken) {
    setText(Integer.toString(number));
    setAccessibleText(spoken.apply(number));
    setVisible(number > 0);
    setManaged(number > 0);
  }
}
