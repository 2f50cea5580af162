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
  private static final double SIDE = 12;
  private static final double GAP = 8;

  private final GridContext grid;
  private final Label name = new Label();
  private final Label number = new Label();
  private final Region lock = Glyph.LOCKED.icon();

  NameNode(GridContext grid) {
    this.grid = grid;
    getStyleClass().add("row-head");
    setAccessibleRole(AccessibleRole.TABLE_ROW);
    name.getStyleClass().add("name");
    number.getStyleClass().add("number");
    number.setAlignment(Pos.CENTER_RIGHT);
    lock.setManaged(false);
    lock.resize(Glyph.SIZE, Glyph.SIZE);
    getChildren().addAll(name, number, lock);
    resize(grid.metrics().nameWidth(), grid.metrics().rowHeight());
  }

  @Override
  void refresh() {
    name.setText(grid.model().rowName(index()));
    number.setText(grid.model().rowNumber(index()));
    lock.setVisible(grid.model().rowLocked(index()));
    requestLayout();
  }

  @Override
  void restyle() {
    pseudoClassStateChanged(CURRENT, index() == grid.selection().row());
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() - 1;
    double numberWidth = Math.min(Math.ceil(number.prefWidth(-1)), getWidth() / 2);
    double lockRoom = lock.isVisible() ? Glyph.SIZE + GAP : 0;
    double nameWidth = getWidth() - 2 * SIDE - numberWidth - (numberWidth > 0 ? GAP : 0) - lockRoom;
    lock.relocate(
        getWidth() - SIDE - numberWidth - lockRoom, Math.floor((height - Glyph.SIZE) / 2));
    name.resizeRelocate(SIDE, 0, Math.max(0, nameWidth), height);
    number.resizeRelocate(getWidth() - SIDE - numberWidth, 0, numberWidth, height);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.TEXT && index() >= 0) {
      String tip = grid.model().rowTip(index());
      return tip == null
          ? grid.model().rowName(index())
          : grid.model().rowName(index()) + ", " + tip;
    }
    return attribute == AccessibleAttribute.INDEX
        ? Integer.valueOf(index())
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
