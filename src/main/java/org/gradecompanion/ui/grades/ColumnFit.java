package org.gradecompanion.ui.grades;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How wide columns have to be for what is in them. */
final class ColumnFit {
  private final GridContext grid;
  private final GridViewport viewport;

  /** A cell that is never seen, to measure with. */
  private @Nullable CellNode gauge;

  /** What one cell shows. */
  private record Shown(String text, List<String> tags) {}

  ColumnFit(GridContext grid, GridViewport viewport) {
    this.grid = grid;
    this.viewport = viewport;
  }

  /**
   * Makes each of the columns just wide enough for its cells, and for its head where it is seen.
   */
  void fit(CellRange columns) {
    Map<Integer, Double> widths = new HashMap<>();
    for (int column = columns.left(); column <= columns.right(); column++) {
      double needed = cells(column, true);
      if (viewport.head(column) instanceof HeadNode head) {
        needed = Math.max(needed, head.needs());
      }
      widths.put(column, needed);
    }
    grid.actions().setWidths(widths);
  }

  /** Makes the columns so wide, but not so narrow that a score loses its place or its glyph. */
  void set(CellRange columns, double wanted) {
    double width = grid.metrics().columnWidth(Math.max(wanted, least(columns)));
    Map<Integer, Double> widths = new HashMap<>();
    for (int column = columns.left(); column <= columns.right(); column++) {
      widths.put(column, width);
    }
    grid.actions().setWidths(widths);
  }

  /** The least width at which no score of the columns loses its place or its glyph. */
  double least(CellRange columns) {
    double least = GridMetrics.NARROWEST;
    for (int column = columns.left(); column <= columns.right(); column++) {
      least = Math.max(least, cells(column, false));
    }
    return least;
  }

  private double cells(int column, boolean withFlags) {
    CellNode cell = gauge();
    Set<Shown> measured = new HashSet<>();
    double needed = 0;
    for (int row = 0; row < grid.model().rowCount(); row++) {
      CellFace face = grid.model().face(row, column);
      if (measured.add(new Shown(face.text(), withFlags ? face.tags() : List.of()))) {
        cell.bind(row, column);
        cell.applyCss();
        needed = Math.max(needed, cell.needs(withFlags));
      }
    }
    return needed;
  }

  private CellNode gauge() {
    CellNode now = gauge;
    if (now == null) {
      now = new CellNode(grid);
      now.setVisible(false);
      viewport.cellLayer().getChildren().add(now);
      gauge = now;
    }
    return now;
  }
}
