package org.gradecompanion.ui.grades;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
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
  private static final double MARKS_GAP = 4;

  /** Words rarely break in the middle of a title. */
  private static final double LINE_BREAK = 16;

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

  /** The width at which nothing of it is cut, with a title of two lines. */
  double needs() {
    double lines = Math.ceil(title.prefWidth(-1) / 2) + LINE_BREAK;
    for (String word : title.getText().split(" ")) {
      Text one = new Text(word);
      one.setFont(title.getFont());
      lines = Math.max(lines, Math.ceil(one.getLayoutBounds().getWidth()));
    }
    double means = mean.prefWidth(-1) + BEHIND_GAP + behind.prefWidth(-1) + arrowRoom();
    double foot = category.prefWidth(-1) + (marksWidth() > 0 ? MARKS_GAP + marksWidth() : 0);
    double most = Math.max(Math.max(lines, facts.prefWidth(-1)), Math.max(means, foot));
    return Math.ceil(most) + 2 * SIDE + 1;
  }

  /** Whether the average, or how many scores are behind it, stands at a point of this head. */
  boolean hasMeanAt(double x, double y) {
    return !mean.getText().isEmpty()
        && (mean.getBoundsInParent().contains(x, y) || behind.getBoundsInParent().contains(x, y));
  }

  private double arrowRoom() {
    return arrow.isVisible() ? SortArrow.WIDTH + BEHIND_GAP : 0;
  }

  private double marksWidth() {
    int count = marks.getChildren().size();
    return count == 0 ? 0 : count * (Glyph.SIZE + 2) - 2;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 1 - 2 * SIDE;
    double foot = getHeight() - 1 - FOOT;
    double tagHeight = Math.ceil(category.prefHeight(-1));
    double marksWidth = marksWidth();
    title.resizeRelocate(SIDE, TITLE_TOP, width, TITLE_HEIGHT);
    double meanTop = foot - tagHeight - FACTS_HEIGHT - 1;
    double meanWidth = Math.min(Math.ceil(mean.prefWidth(-1)), width);
    facts.resizeRelocate(SIDE, meanTop - FACTS_HEIGHT, width, FACTS_HEIGHT);
    mean.resizeRelocate(SIDE, meanTop, meanWidth, FACTS_HEIGHT);
    behind.resizeRelocate(
        SIDE + meanWidth + BEHIND_GAP,
        meanTop,
        Math.max(0, width - meanWidth - BEHIND_GAP - arrowRoom()),
        FACTS_HEIGHT);
    arrow.relocate(
        SIDE + width - SortArrow.WIDTH,
        meanTop + Math.floor((FACTS_HEIGHT - SortArrow.HEIGHT) / 2));
    double tagRoom = width - (marksWidth == 0 ? 0 : marksWidth + MARKS_GAP);
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
