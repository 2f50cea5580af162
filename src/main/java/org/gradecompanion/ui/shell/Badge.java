package org.gradecompanion.ui.shell;

import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;

/** A number in a pill; gone when the number is 0. */
final class Badge extends Label {
  private final IntFunction<String> spoken;

  /**
   * @param spoken the number in words, for a screen reader and for pointing at it
   */
  Badge(IntFunction<String> spoken) {
    this.spoken = spoken;
    getStyleClass().add("badge");
  }

  /** Puts the badge on a tab, for as long as the number is not 0. */
  void follow(ReadOnlyIntegerProperty number, Tab tab) {
    number.addListener((observable, before, now) -> show(now.intValue(), tab));
    show(number.get(), tab);
  }

  private void show(int number, Tab tab) {
    setText(Integer.toString(number));
    setAccessibleText(spoken.apply(number));
    // Not hidden but taken off: a tab's label does not notice when its graphic appears again.
    tab.setGraphic(number > 0 ? this : null);
  }
}
