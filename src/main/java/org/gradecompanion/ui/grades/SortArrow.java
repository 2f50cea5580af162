package org.gradecompanion.ui.grades;

import javafx.scene.shape.Polygon;

/** The small arrow of a head by which the rows are sorted: up for the least at the top. */
final class SortArrow extends Polygon {
  static final double WIDTH = 8;
  static final double HEIGHT = 6;

  SortArrow() {
    super(0, HEIGHT, WIDTH, HEIGHT, WIDTH / 2, 0);
    getStyleClass().add("sort-arrow");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void show(Sorting sorting) {
    setVisible(sorting != Sorting.NONE);
    setScaleY(sorting == Sorting.DESCENDING ? -1 : 1);
  }
}
