package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/**
 * How large the sheet is drawn within its grid, in percent: 75 to 200, in steps of 25. Everything
 * lies on one pane that is drawn larger or smaller, and is laid out as if that were not so.
 */
final class GridZoom {
  static final int USUAL = 100;
  private static final int LEAST = 75;
  private static final int MOST = 200;
  private static final int STEP = 25;

  private final Pane sheet = new Pane();
  private final IntegerProperty percent =
      new SimpleIntegerProperty(USUAL) {
        @Override
        public void set(int wanted) {
          super.set(allowed(wanted));
        }
      };

  /**
   * @param changed called after every change
   */
  GridZoom(Runnable changed) {
    sheet.setManaged(false);
    percent.addListener(
        (observable, was, now) -> {
          // None as long as nothing is enlarged: that is the fastest way to draw.
          sheet
              .getTransforms()
              .setAll(factor() == 1 ? List.of() : List.of(new Scale(factor(), factor())));
          changed.run();
        });
  }

  Pane sheet() {
    return sheet;
  }

  IntegerProperty percentProperty() {
    return percent;
  }

  /** One step larger or smaller. */
  void step(boolean larger) {
    percent.set(percent.get() + (larger ? STEP : -STEP));
  }

  double factor() {
    return percent.get() / (double) USUAL;
  }

  /** A length of the grid, as long as it is on the sheet. */
  double onSheet(double length) {
    return length / factor();
  }

  /** Where the mouse is on the sheet. */
  Point2D onSheet(MouseEvent event) {
    return new Point2D(onSheet(event.getX()), onSheet(event.getY()));
  }

  Bounds onGrid(Bounds ofSheet) {
    return sheet.localToParent(ofSheet);
  }

  /** The sheet as large as its grid, and what lies on it. */
  void resize(double width, double height) {
    sheet.resize(onSheet(width), onSheet(height));
  }

  void add(List<? extends Node> nodes) {
    sheet.getChildren().addAll(nodes);
  }

  private static int allowed(int wanted) {
    int step = Math.round(wanted / (float) STEP) * STEP;
    return Math.max(LEAST, Math.min(step, MOST));
  }
}
