package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.PulseDrain;
import org.gradecompanion.ui.common.Shown;

/**
 * Keeps a row of tools whole when it gets narrow: words go one by one, and their icons stay; then
 * some tools go into a row below. Else every button would lose some of its words at once, and the
 * last ones would be past the window's edge.
 */
final class ToolRow {
  private final HBox row;
  private final HBox below;
  private final Region movable;
  private final int place;
  private final List<Labeled> spare;
  private final PulseDrain fit = FxGate.oncePerPulse(this::fit);

  private ToolRow(HBox row, HBox below, Region movable, List<Labeled> spare) {
    this.row = row;
    this.below = below;
    this.movable = movable;
    this.place = row.getChildren().indexOf(movable);
    this.spare = spare;
  }

  /**
   * @param below what is shown below the row when it has something in it
   * @param movable what goes there
   * @param spare those that can do without their words, the first goes first; each has an icon
   */
  static void keepWhole(HBox row, HBox below, Region movable, List<Labeled> spare) {
    ToolRow made = new ToolRow(row, below, movable, spare);
    made.watch();
  }

  private void watch() {
    // Else what does not fit would make the whole page wider than its window, and seem to fit.
    row.setMinWidth(0);
    Shown.when(below, Bindings.isNotEmpty(below.getChildren()));
    row.widthProperty().addListener(observable -> fit.request());
    for (Labeled each : labeled(row)) {
      each.setMinWidth(Region.USE_PREF_SIZE);
      each.textProperty().addListener(observable -> fit.request());
      each.managedProperty().addListener(observable -> fit.request());
    }
  }

  private void fit() {
    boolean fits = fit(false) || fit(true);
    if (!fits) {
      move(true); // as narrow as it gets
    }
  }

  /** Whether it fits with one part of it below, or with all in one row; then it is so. */
  private boolean fit(boolean apart) {
    for (int without = 0; without <= spare.size(); without++) {
      for (int i = 0; i < spare.size(); i++) {
        show(spare.get(i), i >= without);
      }
      if (needed(apart) <= row.getWidth()) {
        move(apart);
        return true;
      }
    }
    return false;
  }

  private double needed(boolean apart) {
    row.applyCss();
    movable.applyCss();
    row.setMinWidth(Region.USE_COMPUTED_SIZE);
    double needed = row.minWidth(-1);
    row.setMinWidth(0);
    double moved = movable.minWidth(-1) + row.getSpacing();
    boolean here = row.getChildren().contains(movable);
    return needed + (here ? 0 : moved) - (apart ? moved : 0);
  }

  private void move(boolean apart) {
    if (apart != below.getChildren().contains(movable)) {
      if (apart) {
        below.getChildren().setAll(List.of(movable));
      } else {
        row.getChildren().add(place, movable);
      }
    }
  }

  private static void show(Labeled tool, boolean words) {
    tool.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    tool.setTooltip(words ? null : new Tooltip(tool.getText()));
  }

  private static List<Labeled> labeled(Parent in) {
    List<Labeled> found = new ArrayList<>();
    for (Node node : in.getChildrenUnmodifiable()) {
      if (node instanceof Labeled each) {
        found.add(each);
      } else if (node instanceof HBox box) {
        found.addAll(labeled(box));
      }
    }
    return found;
  }
}
