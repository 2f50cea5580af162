package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The frozen heads along one side, recycled like the cells: node {@code index mod pool size} stands
 * for an index, so scrolling by one binds one node.
 */
final class Strip {
  private final Axis axis;
  private final Orientation orientation;
  private final Supplier<? extends StripNode> factory;
  private final Pane layer = new Pane();
  private final List<StripNode> nodes = new ArrayList<>();
  private double thickness;
  private int first;
  private int last = -1;

  Strip(Axis axis, Orientation orientation, Supplier<? extends StripNode> factory) {
    this.axis = axis;
    this.orientation = orientation;
    this.factory = factory;
    layer.setManaged(false);
    layer.getStyleClass().add("head-layer");
  }

  Pane layer() {
    return layer;
  }

  /** How high or wide the heads are, across the direction in which they follow one another. */
  void setThickness(double thickness) {
    this.thickness = thickness;
  }

  /** Follows the axis: to another size of the pool, and to where it is scrolled. */
  void follow(boolean everything) {
    boolean all = fit(axis.poolSize()) || everything;
    place();
    int from = axis.firstPooled();
    int to = from + nodes.size() - 1;
    for (int i = from; i <= to; i++) {
      if (all || i < first || i > last) {
        StripNode node = nodes.get(i % nodes.size());
        node.resizeRelocate(
            along(axis.start(i), 0),
            along(0, axis.start(i)),
            along(axis.size(i), thickness),
            along(thickness, axis.size(i)));
        node.bind(i);
      }
    }
    first = from;
    last = to;
  }

  void refresh() {
    nodes.forEach(StripNode::refresh);
  }

  void restyle() {
    nodes.forEach(StripNode::restyle);
  }

  /** The node that stands for an index, or null when it is not near the viewport. */
  @Nullable StripNode at(int index) {
    return index < first || index > last ? null : nodes.get(index % nodes.size());
  }

  private boolean fit(int wanted) {
    if (nodes.size() == wanted) {
      return false;
    }
    while (nodes.size() > wanted) {
      nodes.remove(nodes.size() - 1);
    }
    while (nodes.size() < wanted) {
      nodes.add(factory.get());
    }
    layer.getChildren().setAll(nodes);
    return true;
  }

  private void place() {
    layer.setTranslateX(along(-axis.offset(), 0));
    layer.setTranslateY(along(0, -axis.offset()));
  }

  private double along(double horizontal, double vertical) {
    return orientation == Orientation.HORIZONTAL ? horizontal : vertical;
  }
}
