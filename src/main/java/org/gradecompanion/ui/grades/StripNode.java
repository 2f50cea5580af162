package org.gradecompanion.ui.grades;

import javafx.scene.layout.Region;

/** A recycled head of one row or one column. */
abstract class StripNode extends Region {
  private int index = -1;

  StripNode() {
    setManaged(false);
  }

  /** The row or column it stands for, -1 before the first. */
  int index() {
    return index;
  }

  final void bind(int toIndex) {
    index = toIndex;
    refresh();
    restyle();
  }

  /** Shows its row or column as the model has it now. */
  abstract void refresh();

  /** Shows whether the cursor is in its row or column. */
  abstract void restyle();
}
