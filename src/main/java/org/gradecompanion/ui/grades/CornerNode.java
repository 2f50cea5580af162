package org.gradecompanion.ui.grades;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Above the names: how many students there are, and the heads of their columns, to sort by. */
final class CornerNode extends Region {
  private static final double HEAD_HEIGHT = 24;
  private static final double FOOT = 4;
  private static final double COUNT_HEIGHT = 20;

  private final GridContext grid;
  private final Label count = new Label();
  private final Map<RowSort.Key, Head> heads = new EnumMap<>(RowSort.Key.class);

  CornerNode(GridContext grid) {
    this.grid = grid;
    getStyleClass().add("corner");
    setManaged(false);
    count.getStyleClass().add("count");
    getChildren().add(count);
    add(RowSort.Key.NAME, "grid.sort.name", Pos.CENTER_LEFT);
    add(RowSort.Key.NUMBER, "grid.sort.number", Pos.CENTER_RIGHT);
    add(RowSort.Key.AVERAGE, "grid.sort.average", Pos.CENTER_RIGHT);
  }

  private void add(RowSort.Key key, String words, Pos side) {
    Head head = new Head(key, grid.words().text(words), side);
    heads.put(key, head);
    getChildren().add(head);
  }

  /** Shows how many students there are and what they are sorted by. */
  void refresh(int students) {
    count.setText(grid.words().text("grid.corner", students));
    heads.values().forEach(Head::refresh);
    Head numbers = heads.get(RowSort.Key.NUMBER);
    if (numbers != null) {
      numbers.label.setText(
          grid.words()
              .text(grid.model().severalSections() ? "grid.sort.section" : "grid.sort.number"));
    }
  }

  /** What a click sorts by, at a point of the corner; null for nothing. */
  RowSort.@Nullable Key keyAt(double x, double y) {
    return heads.values().stream()
        .filter(head -> head.getBoundsInParent().contains(x, y))
        .map(head -> head.key)
        .findFirst()
        .orElse(null);
  }

  @Override
  protected void layoutChildren() {
    double top = getHeight() - 1 - FOOT - HEAD_HEIGHT;
    double means = getWidth() - NameNode.SIDE - NameNode.MEAN_WIDTH;
    double numbers = means - NameNode.GAP - NameNode.NUMBER_WIDTH;
    count.resizeRelocate(
        NameNode.SIDE, top - COUNT_HEIGHT, getWidth() - 2 * NameNode.SIDE, COUNT_HEIGHT);
    place(RowSort.Key.NAME, NameNode.SIDE, top, numbers - NameNode.SIDE - NameNode.GAP);
    place(RowSort.Key.NUMBER, numbers, top, NameNode.NUMBER_WIDTH);
    place(RowSort.Key.AVERAGE, means, top, NameNode.MEAN_WIDTH);
  }

  private void place(RowSort.Key key, double x, double y, double width) {
    Region head = heads.get(key);
    if (head != null) {
      head.resizeRelocate(x, y, width, HEAD_HEIGHT);
    }
  }

  /** The head of one frozen column: its name and, where it is sorted by, an arrow. */
  private final class Head extends Region {
    private final RowSort.Key key;
    private final Label label;
    private final boolean right;
    private final SortArrow arrow = new SortArrow();

    Head(RowSort.Key key, String words, Pos side) {
      this.key = key;
      this.label = new Label(words);
      this.right = side == Pos.CENTER_RIGHT;
      getStyleClass().add("sort-head");
      setAccessibleRole(AccessibleRole.BUTTON);
      getChildren().addAll(label, arrow);
    }

    void refresh() {
      arrow.show(grid.model().sorting(key));
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double room = arrow.isVisible() ? SortArrow.WIDTH + 4 : 0;
      double width = Math.min(Math.ceil(label.prefWidth(-1)), getWidth() - room);
      double x = right ? getWidth() - width : 0;
      label.resizeRelocate(x, 0, width, getHeight());
      arrow.relocate(
          right ? x - room : width + 4, Math.floor((getHeight() - SortArrow.HEIGHT) / 2));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      return attribute == AccessibleAttribute.TEXT
          ? HeadWords.sorted(grid.words(), label.getText(), grid.model().sorting(key))
          : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
      if (action == AccessibleAction.FIRE) {
        grid.actions().sort(key, -1);
        return;
      }
      super.executeAccessibleAction(action, parameters);
    }
  }
}
