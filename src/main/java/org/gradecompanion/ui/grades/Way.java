package org.gradecompanion.ui.grades;

import javafx.scene.input.KeyEvent;

/** A direction in the sheet, one cell far. */
record Way(int rows, int columns) {
  /** Where an arrow key points. */
  static Way of(KeyEvent arrow) {
    return switch (arrow.getCode()) {
      case UP, KP_UP -> new Way(-1, 0);
      case DOWN, KP_DOWN -> new Way(1, 0);
      case LEFT, KP_LEFT -> new Way(0, -1);
      case RIGHT, KP_RIGHT -> new Way(0, 1);
      default -> throw new IllegalArgumentException(arrow.getCode() + " is no arrow");
    };
  }
}
