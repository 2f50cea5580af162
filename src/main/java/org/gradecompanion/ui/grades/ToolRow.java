package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.PulseDrain;

/**
 * Keeps a row of tools whole when it gets narrow: words go one by one, and their icons stay. Else
 * every button would lose some of its words at once.
 */
final class ToolRow {
  private final HBox row;
  private final List<Labeled> spare;
  private final PulseDrain fit = FxGate.oncePerPulse(this::fit);

  /**
   * @param spare those that can do without their words, the first goes first; each has an icon
   */
  private ToolRow(HBox row, List<Labeled> spare) {
    this.row = row;
    this.spare = spare;
  }

  static void keepWhole(HBox row, List<Labeled> spare) {
    ToolRow made = new ToolRow(row, spare);
    made.watch();
  }

  private void watch() {
    // Else what does not fit would make the whole page wider than its window, and seem to fit.
    row.setMinWidth(0);
    row.widthProperty().addListener(observable -> fit.request());
    for (Labeled each : labeled(row)) {
      each.setMinWidth(Region.USE_PREF_SIZE);
      each.textProperty().addListener(observable -> fit.request());
      each.managedProperty().addListener(observable -> fit.request());
    }
  }

  private void fit() {
    for (int without = 0; without <= spare.size(); without++) {
      for (int i = 0; i < spare.size(); i++) {
        show(spare.get(i), i >= without);
      }
      row.applyCss();
      if (needed() <= row.getWidth()) {
        return;
      }
    }
  }

  private double needed() {
    row.setMinWidth(Region.USE_COMPUTED_SIZE);
    double needed = row.minWidth(-1);
    row.setMinWidth(0);
    return needed;
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
