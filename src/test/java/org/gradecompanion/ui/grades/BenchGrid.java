package org.gradecompanion.ui.grades;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A grid that is measured: ours, or one to compare it with, over the same gradebook. */
interface BenchGrid extends GridScreen {
  /** What is put into the window. */
  Region node();

  /** How far it scrolls down, in pixels. */
  double maxDown();

  /** How far it scrolls across, in pixels. */
  double maxAcross();

  /** Scrolls so many pixels past the top and past the left end. */
  void scrollTo(double down, double across);

  /** The node that shows a cell, or null while the cell is out of view. */
  @Nullable Node shown(int row, int column);

  /** Whether an editor is open, for whatever cell. */
  boolean editing();

  @Override
  default void heads() {
    // The heads of no state are measured.
  }

  @Override
  default boolean finishEditing() {
    return true; // nothing is left half typed
  }
}
