package org.gradecompanion.ui.grades;

import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.PulseDrain;

/** What is to be shown anew, gathered until the next pulse. Any thread. */
final class GridRefresh {
  private final DirtyCells dirty = new DirtyCells();
  private final PulseDrain drain = FxGate.oncePerPulse(this::drain);
  private final GridViewport viewport;
  private volatile boolean heads;

  GridRefresh(GridViewport viewport) {
    this.viewport = viewport;
  }

  void cell(int row, int column) {
    dirty.add(row, column);
    drain.request();
  }

  void cells(CellRange range) {
    dirty.addAll(range);
    drain.request();
  }

  void allCells() {
    dirty.addAll();
    drain.request();
  }

  void heads() {
    heads = true;
    drain.request();
  }

  private void drain() {
    if (heads) {
      heads = false;
      viewport.refreshHeads();
    }
    dirty.drain(viewport::showCell, viewport::refreshCells);
  }
}
