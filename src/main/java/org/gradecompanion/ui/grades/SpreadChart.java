package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.gradecompanion.gradebook.Spread;

/** A bar for each tenth of an assignment's points, as high as it has scores. */
final class SpreadChart extends Region {
  private static final double BAR_WIDTH = 18;
  private static final double BAR_GAP = 2;
  private static final double BARS_HEIGHT = 48;
  private static final double LABEL_HEIGHT = 14;

  /** So that one score beside thirty is seen. */
  private static final double LEAST_HEIGHT = 2;

  private final Spread spread;
  private final List<Region> bars = new ArrayList<>();
  private final Label low;
  private final Label high;

  SpreadChart(Spread spread, GridWords words) {
    this.spread = spread;
    this.low = new Label(words.text("grid.spread.low"));
    this.high = new Label(words.text("grid.spread.high"));
    getStyleClass().add("spread-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(words(spread, words));
    for (int count : spread.tenths()) {
      Region bar = new Region();
      bar.getStyleClass().add(count == 0 ? "no-bar" : "bar");
      bars.add(bar);
    }
    getChildren().addAll(bars);
    getChildren().addAll(low, high);
  }

  /** The same in words, the lowest scores first; tenths without a score are not told. */
  static String words(Spread spread, GridWords words) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < spread.tenths().size(); at++) {
      int count = spread.tenths().get(at);
      if (count > 0) {
        boolean top = at == spread.tenths().size() - 1;
        parts.add(
            top
                ? words.text("grid.spread.top", at * 10, count)
                : words.text("grid.spread.part", at * 10, at * 10 + 10, count));
      }
    }
    return parts.isEmpty() ? "" : words.text("grid.spread", String.join(", ", parts));
  }

  @Override
  protected void layoutChildren() {
    for (int at = 0; at < bars.size(); at++) {
      int count = spread.tenths().get(at);
      double height =
          Math.max(LEAST_HEIGHT, Math.rint(BARS_HEIGHT * count / Math.max(1, spread.most())));
      bars.get(at)
          .resizeRelocate(at * (BAR_WIDTH + BAR_GAP), BARS_HEIGHT - height, BAR_WIDTH, height);
    }
    low.resizeRelocate(0, BARS_HEIGHT + 2, low.prefWidth(-1), LABEL_HEIGHT);
    double width = high.prefWidth(-1);
    high.resizeRelocate(getWidth() - width, BARS_HEIGHT + 2, width, LABEL_HEIGHT);
  }

  @Override
  protected double computePrefWidth(double height) {
    return bars.size() * (BAR_WIDTH + BAR_GAP) - BAR_GAP;
  }

  @Override
  protected double computePrefHeight(double width) {
    return BARS_HEIGHT + 2 + LABEL_HEIGHT;
  }
}
