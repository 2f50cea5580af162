package org.gradecompanion.app;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a page until something on it can be clicked, as one does with the wheel. */
final class Wheel {
  private Wheel() {}

  /** On the JavaFX thread. */
  static void reveal(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane page && page.getContent() != null) {
        reveal(page, node);
      }
    }
  }

  private static void reveal(ScrollPane page, Node node) {
    Node content = page.getContent();
    Bounds seen = page.getViewportBounds();
    Bounds there = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double hidden = content.getBoundsInLocal().getHeight() - seen.getHeight();
    double top = -seen.getMinY();
    boolean inView = there.getMinY() >= top && there.getMaxY() <= top + seen.getHeight();
    if (hidden > 0 && !inView) {
      double wanted = (there.getCenterY() - seen.getHeight() / 2) / hidden;
      page.setVvalue(Math.max(0, Math.min(1, wanted)));
      page.layout();
    }
  }
}
