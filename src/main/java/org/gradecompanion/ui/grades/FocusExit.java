package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Moves the focus out of a node that keeps Tab for itself, to its neighbour in the window. */
final class FocusExit {
  private FocusExit() {}

  static void leave(Node from, boolean forward) {
    Scene scene = from.getScene();
    if (scene == null) {
      return;
    }
    List<Node> stops = new ArrayList<>();
    collect(scene.getRoot(), from, stops);
    int here = stops.indexOf(from);
    if (here >= 0 && stops.size() > 1) {
      stops.get(Math.floorMod(here + (forward ? 1 : -1), stops.size())).requestFocus();
    }
  }

  /** In the order of the scene graph, which is the order Tab follows; nothing inside the node. */
  private static void collect(Node node, Node from, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node == from || node.isFocusTraversable()) {
      stops.add(node);
    }
    if (node != from && node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        collect(child, from, stops);
      }
    }
  }
}
