package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Just enough cell nodes to cover the viewport. The node for a cell is the one at (row mod pool
 * rows, column mod pool columns): scrolling moves the layer and binds only the cells that enter.
 */
final class CellPool {
  private final Axis rows;
  private final Axis columns;
  private final Supplier<CellNode> factory;
  private final Pane layer = new Pane();
  private final List<CellRow> strips = new ArrayList<>();
  private int poolRows;
  private int poolColumns;
  private int firstRow;
  private int lastRow = -1;
  private int firstColumn;
  private int lastColumn = -1;

  CellPool(Axis rows, Axis columns, Supplier<CellNode> factory) {
    this.rows = rows;
    this.columns = columns;
    this.factory = factory;
    layer.setManaged(false);
    layer.getStyleClass().add("cell-layer");
  }

  Pane layer() {
    return layer;
  }

  /**
   * Follows both axes: to another size of the pool, and to where they are scrolled.
   *
   * @param everything bind every node anew, not only those that enter
   */
  void follow(boolean everything) {
    boolean all = fit(rows.poolSize(), columns.poolSize()) || everything;
    int fromRow = rows.firstPooled();
    int toRow = fromRow + poolRows - 1;
    int fromColumn = columns.firstPooled();
    int toColumn = fromColumn + poolColumns - 1;
    for (int row = fromRow; row <= toRow; row++) {
      boolean entering = all || row < firstRow || row > lastRow;
      CellRow strip = strip(row);
      if (entering) {
        strip.resizeRelocate(0, rows.start(row), columns.content(), rows.size(row));
      }
      for (int column = fromColumn; column <= toColumn; column++) {
        if (entering || column < firstColumn || column > lastColumn) {
          CellNode node = strip.cell(column % poolColumns);
          node.relocate(columns.start(column), 0);
          node.widen(columns.size(column));
          node.bind(row, column);
        }
      }
    }
    firstRow = fromRow;
    lastRow = toRow;
    firstColumn = fromColumn;
    lastColumn = toColumn;
  }

  /** The node that stands for a cell, or null when it is not near the viewport. */
  @Nullable CellNode at(int row, int column) {
    boolean pooled =
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    return pooled ? strip(row).cell(column % poolColumns) : null;
  }

  void forEach(Consumer<CellNode> action) {
    strips.forEach(strip -> strip.forEach(action));
  }

  private CellRow strip(int row) {
    return strips.get(row % poolRows);
  }

  private boolean fit(int wantedRows, int wantedColumns) {
    if (wantedRows == poolRows && wantedColumns == poolColumns) {
      return false;
    }
    if (wantedRows < strips.size()) {
      List<CellRow> surplus = strips.subList(wantedRows, strips.size());
      layer.getChildren().removeAll(surplus);
      surplus.clear();
    }
    List<CellRow> added = new ArrayList<>();
    for (int i = strips.size(); i < wantedRows; i++) {
      added.add(new CellRow());
    }
    strips.addAll(added);
    strips.forEach(strip -> strip.fit(wantedColumns, factory));
    // Below the rings that mark the cursor and the selection.
    layer.getChildren().addAll(0, added);
    poolRows = wantedRows;
    poolColumns = wantedColumns;
    return true;
  }
}
