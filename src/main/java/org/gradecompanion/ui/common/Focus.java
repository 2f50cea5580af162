package org.gradecompanion.ui.common;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Where the keyboard is. JavaFX thread only. */
public final class Focus {
  private Focus() {}

  /**
   * Hands the keyboard on when a node that has it is hidden. Without this the window would give it
   * to the next button, and a second press would push that one.
   *
   * @param to puts the keyboard where it is to be then
   */
  public static void handOn(Node node, Runnable to) {
    node.visibleProperty()
        .addListener(
            (observable, was, is) -> {
              if (!is && isIn(node)) {
                to.run();
              }
            });
  }

  /**
   * Whether the keyboard is in a node or anything in it. A node's own {@code focusWithin} does not
   * say so of a list: there a cell counts as focused when only the list's cursor is in it.
   */
  public static boolean isIn(Node node) {
    Scene scene = node.getScene();
    @Nullable Node owner = scene == null ? null : scene.getFocusOwner();
    while (owner != null && owner != node) {
      owner = owner.getParent();
    }
    return owner != null;
  }
}
