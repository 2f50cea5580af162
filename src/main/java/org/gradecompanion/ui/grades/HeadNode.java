package org.gradecompanion.ui.grades;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gradecompanion.ui.common.Glyph;
import org.jspecify.annotations.Nullable;

/** The frozen head of a column: title on up to two lines, points and due date, category, marks. */
final class HeadNode extends StripNode {
  private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
  private static final double SIDE = 7;
  private static final double TITLE_TOP = 6;
  private static final double TITLE_HEIGHT = 33;
  private static final double FACTS_HEIGHT = 15;
  private static final double BEHIND_GAP = 5;
  private static final double FOOT = 6;

  private final GridContext grid;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final Label mean = new Label();
  private final Label behind = new Label();
  private final Label category = new Label();
  private final SortArrow arrow = new SortArrow();
  private final HBox marks = new HBox(2);
  private @Nullable ColumnHead shown;

  HeadNode(GridContext grid) {
    this.grid = grid;
    getStyleClass().add("column-head");
    setAccessibleRole(AccessibleRole.TABLE_COLUMN);
    title.getStyleClass().add("title");
    title.setWrapText(true);
    title.setAlignment(Pos.TOP_LEFT);
    facts.getStyleClass().add("facts");
    mean.getStyleClass().add("mean");
    behind.getStyleClass().add("behind");
    category.getStyleClass().add("category");
    marks.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, facts, mean, behind, category, marks, arrow);
    resize(grid.metrics().columnWidth(), grid.metrics().headHeight());
  }

  @Override
  void refresh() {
    Mean now = grid.model().columnMean(index());
    mean.setText(now.text());
    behind.setText(now.behind());
    arrow.show(grid.model().sorting(index()));
    ColumnHead head = grid.model().head(index());
    if (head.equals(shown)) {
      return;
    }
    title.setText(head.title());
    facts.setText(
        head.due().isEmpty()
            ? head.points()
            : grid.words().text("grid.head.facts", head.points(), head.due()));
    category.setText(head.category());
    category.setVisible(!head.category().isEmpty());
    if (shown == null || shown.hue() != head.hue()) {
      category.getStyleClass().removeIf(name -> name.startsWith("hue-"));
      category.getStyleClass().add("hue-" + head.hue());
    }
    if (shown == null || !shown.marks().equals(head.marks())) {
      marks.getChildren().setAll(head.marks().stream().map(mark -> mark.glyph().icon()).toList());
    }
    pseudoClassStateChanged(LOCKED, head.locked());
    shown = head;
    requestLayout();
  }

  @Override
  void restyle() {
    pseudoClassStateChanged(NameNode.CURRENT, index() == grid.selection().column());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 1 - 2 * SIDE;
    double foot = getHeight() - 1 - FOOT;
    double tagHeight = Math.ceil(category.prefHeight(-1));
    int markCount = marks.getChildren().size();
    double marksWidth = markCount == 0 ? 0 : markCount * (Glyph.SIZE + 2) - 2;
    title.resizeRelocate(SIDE, TITLE_TOP, width, TITLE_HEIGHT);
    double meanTop = foot - tagHeight - FACTS_HEIGHT - 1;
    double meanWidth = Math.min(Math.ceil(mean.prefWidth(-1)), width);
    double arrowRoom = arrow.isVisible() ? SortArrow.WIDTH + BEHIND_GAP : 0;
    facts.resizeRelocate(SIDE, meanTop - FACTS_HEIGHT, width, FACTS_HEIGHT);
    mean.resizeRelocate(SIDE, meanTop, meanWidth, FACTS_HEIGHT);
    behind.resizeRelocate(
        SIDE + meanWidth + BEHIND_GAP,
        meanTop,
        Math.max(0, width - meanWidth - BEHIND_GAP - arrowRoom),
        FACTS_HEIGHT);
    arrow.relocate(
        SIDE + width - SortArrow.WIDTH,
        meanTop + Math.floor((FACTS_HEIGHT - SortArrow.HEIGHT) / 2));
    double tagRoom = width - (markCount == 0 ? 0 : marksWidth + 4);
    category.resizeRelocate(
        SIDE, foot - tagHeight, Math.min(Math.ceil(category.prefWidth(-1)), tagRoom), tagHeight);
    marks.resizeRelocate(
        SIDE + width - marksWidth, foot - tagHeight, marksWidth, Math.max(tagHeight, Glyph.SIZE));
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.TEXT && index() >= 0) {
      return HeadWords.spoken(
          grid.words(),
          grid.model().head(index()),
          grid.model().columnMean(index()),
          grid.model().sorting(index()));
    }
    if (attribute == AccessibleAttribute.HELP && index() >= 0) {
      return SpreadChart.words(grid.model().spread(index()), grid.words());
    }
    return attribute == AccessibleAttribute.INDEX
        ? Integer.valueOf(index())
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
