package org.gradecompanion.ui.grades;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A sentence under a cell: why what was typed was not taken, why nothing can be typed, or what it
 * becomes.
 */
final class ReasonBubble {
  private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");
  private static final double WIDEST = 300;
  private static final double GAP = 4;

  private final Label label = new Label();

  ReasonBubble() {
    label.getStyleClass().add("reason-bubble");
    label.setWrapText(true);
    label.setManaged(false);
    label.setVisible(false);
    label.setMouseTransparent(true);
  }

  Region node() {
    return label;
  }

  /** For a screen reader. */
  ReadOnlyStringProperty wordsProperty() {
    return label.textProperty();
  }

  boolean isShowing() {
    return label.isVisible();
  }

  String text() {
    return label.getText();
  }

  void show(String sentence) {
    say(sentence, false);
  }

  /** Says what a text becomes, which is nothing to be alarmed at. */
  void hint(String sentence) {
    say(sentence, true);
  }

  private void say(String sentence, boolean calm) {
    label.pseudoClassStateChanged(CALM, calm);
    label.setText(sentence);
    label.setVisible(true);
    label.toFront();
    // Its size is needed in this same pulse, so its style must be there already.
    label.applyCss();
  }

  void hide() {
    label.setVisible(false);
    label.setText("");
  }

  /** Puts it below the cell, or above where there is no room, within the grid. */
  void place(Bounds cell, double gridWidth, double gridHeight) {
    if (!isShowing()) {
      return;
    }
    double width = Math.min(Math.ceil(label.prefWidth(-1)), Math.min(WIDEST, gridWidth));
    double height = Math.ceil(label.prefHeight(width));
    double x = Math.max(0, Math.min(cell.getMinX(), gridWidth - width));
    double below = cell.getMaxY() + GAP;
    double y = below + height <= gridHeight ? below : cell.getMinY() - GAP - height;
    label.resizeRelocate(x, y, width, height);
  }
}
