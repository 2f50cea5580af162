package org.gradecompanion.ui.grades;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.gradecompanion.ui.common.Glyph;
import org.jspecify.annotations.Nullable;

/** The frozen head of a row: the student's name, and the number in small beside it. */
final class NameNode extends StripNode {
  static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  static final double SIDE = 12;
  static final double GAP = 8;

  /** At most; less where the numbers are shorter. */
  static final double NUMBER_WIDTH = 64;

  /** Of the average and how many scores are behind it. */
  static final double MEAN_WIDTH = 76;

  private static final double BEHIND_WIDTH = 26;

  private final GridContext grid;
  private final Label name = new Label();
  private final Label number = new Label();
  private final Label mean = new Label();
  private final Label behind = new Label();
  private final Region lock = Glyph.LOCKED.icon();

  NameNode(GridContext grid) {
    this.grid = grid;
    getStyleClass().add("row-head");
    setAccessibleRole(AccessibleRole.TABLE_ROW);
    name.getStyleClass().add("name");
    number.getStyleClass().add("number");
    number.setAlignment(Pos.CENTER_RIGHT);
    mean.getStyleClass().add("mean");
    mean.setAlignment(Pos.CENTER_RIGHT);
    behind.getStyleClass().add("number");
    behind.setAlignment(Pos.CENTER_RIGHT);
    lock.setManaged(false);
    lock.resize(Glyph.SIZE, Glyph.SIZE);
    getChildren().addAll(name, number, mean, behind);
  }

  @Override
  void refresh() {
    name.setText(grid.model().rowName(index()));
    number.setText(grid.model().rowNumber(index()));
    Mean now = grid.model().rowMean(index());
    mean.setText(now.text());
    behind.setText(now.behind());
    lock(grid.model().rowLocked(index()));
    requestLayout();
  }

  /**
   * Taken out where it is not shown: what lies in an invisible node stays to be painted for JavaFX,
   * and so did the whole column of names with every key.
   */
  private void lock(boolean locked) {
    if (locked != isLocked()) {
      if (locked) {
        getChildren().add(lock);
      } else {
        getChildren().remove(lock);
      }
    }
  }

  private boolean isLocked() {
    return lock.getParent() != null;
  }

  @Override
  void restyle() {
    pseudoClassStateChanged(CURRENT, index() == grid.selection().row());
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() - 1;
    double means = getWidth() - SIDE - MEAN_WIDTH;
    double numberWidth = Math.min(Math.ceil(number.prefWidth(-1)), NUMBER_WIDTH);
    double lockRoom = isLocked() ? Glyph.SIZE + GAP : 0;
    double nameWidth = means - GAP - SIDE - numberWidth - (numberWidth > 0 ? GAP : 0) - lockRoom;
    lock.relocate(means - GAP - numberWidth - lockRoom, Math.floor((height - Glyph.SIZE) / 2));
    name.resizeRelocate(SIDE, 0, Math.max(0, nameWidth), height);
    number.resizeRelocate(means - GAP - numberWidth, 0, numberWidth, height);
    mean.resizeRelocate(means, 0, MEAN_WIDTH - BEHIND_WIDTH, height);
    behind.resizeRelocate(means + MEAN_WIDTH - BEHIND_WIDTH, 0, BEHIND_WIDTH, height);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.TEXT && index() >= 0) {
      String tip = grid.model().rowTip(index());
      String mean = grid.model().rowMean(index()).spoken();
      return grid.model().rowName(index())
          + (tip == null ? "" : ", " + tip)
          + (mean.isEmpty() ? "" : ", " + mean);
    }
    return attribute == AccessibleAttribute.INDEX
        ? Integer.valueOf(index())
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
