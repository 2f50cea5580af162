package org.gradecompanion.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Nodes that are there only while there is something to show, and leave no gap otherwise. */
public final class Shown {
  private Shown() {}

  /** Shows a node while a condition holds. */
  public static void when(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
