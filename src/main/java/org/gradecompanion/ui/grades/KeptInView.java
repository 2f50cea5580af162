package org.gradecompanion.ui.grades;

import org.gradecompanion.ui.common.FxGate;

/**
 * Keeps the cursor's cell in view when a banner or the details come or go and the grid changes its
 * size, and what is being typed. Who has scrolled away from the cursor is left there.
 */
final class KeptInView {
  private final GradeGrid grid;

  KeptInView(GradeGrid grid) {
    this.grid = grid;
    grid.widthProperty().addListener((observable, before, now) -> sized());
    grid.heightProperty().addListener((observable, before, now) -> sized());
  }

  /** Not laid out in the new size yet: what is asked is whether the cell was in view before. */
  private void sized() {
    if (grid.isEditing() || grid.viewport().shows(grid.cursorRow(), grid.cursorColumn())) {
      FxGate.executor().execute(() -> grid.revealCell(grid.cursorRow(), grid.cursorColumn()));
    }
  }
}
