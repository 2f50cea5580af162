package org.gradecompanion.ui.preflight;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gradecompanion.ui.common.Focus;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** One row of the page, drawn as a piece of its card. */
final class PreflightCell extends ListCell<PreflightRow> {
  /** Wider, a line would be too long to read. */
  private static final double WIDEST = 980;

  /** Padding of the cell at both sides, and room for the scroll bar. */
  private static final double SIDES = 46;

  private final RowNodes nodes;
  private @Nullable PreflightRow shown;

  PreflightCell(PreflightActions actions, Words words) {
    this.nodes = new RowNodes(actions, words, this::keepFocus);
    getStyleClass().add("preflight-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  /** Gives the keyboard to the row's first button, or to the row when it has none. */
  void focusFirst() {
    Node first = getGraphic() == null ? null : firstIn(getGraphic());
    if (first == null) {
      getListView().requestFocus();
    } else {
      first.requestFocus();
    }
  }

  @Override
  protected void updateItem(@Nullable PreflightRow row, boolean empty) {
    super.updateItem(row, empty);
    PreflightRow now = empty ? null : row;
    if (now != null && now.equals(shown)) {
      return;
    }
    shown = now;
    keepFocus();
    if (now == null) {
      setGraphic(null);
      return;
    }
    Region content = nodes.of(now.content());
    content.setMaxWidth(WIDEST);
    String place = now.place().name().toLowerCase(Locale.ROOT);
    content.getStyleClass().addAll("piece", "piece-" + place);
    StackPane wrapper = new StackPane(content);
    wrapper.getStyleClass().addAll("piece-room", "room-" + place);
    setGraphic(wrapper);
  }

  /** A cell asks its content for its height without a width, which wrapped text cannot answer. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double room = Math.min(WIDEST, getListView().getWidth() - SIDES);
    return snappedTopInset() + getGraphic().prefHeight(room) + snappedBottomInset();
  }

  /** What has the keyboard here goes: without this, the window's first button would get it. */
  private void keepFocus() {
    if (Focus.isIn(this)) {
      getListView().requestFocus();
    }
  }

  private static @Nullable Node firstIn(Node node) {
    if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node first = firstIn(child);
        if (first != null) {
          return first;
        }
      }
    }
    return null;
  }
}
