package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The flag codes of one cell, each on a small plate; nodes are kept and reused. */
final class TagChips extends Region {
  private static final double HEIGHT = 15;
  private static final double PADDING = 3;
  private static final double GAP = 2;

  private final List<Region> plates = new ArrayList<>();
  private final List<Text> codes = new ArrayList<>();

  TagChips() {
    getStyleClass().add("tag-chips");
    setManaged(false);
  }

  /** Shows these codes and takes the width they need. */
  void show(List<String> tags) {
    while (plates.size() < tags.size()) {
      addChip();
    }
    for (int i = 0; i < plates.size(); i++) {
      boolean used = i < tags.size();
      plates.get(i).setVisible(used);
      codes.get(i).setVisible(used);
      if (used) {
        codes.get(i).setText(tags.get(i));
      }
    }
    place(tags.size());
  }

  void restyle(GridPalette palette) {
    for (int i = 0; i < plates.size(); i++) {
      plates.get(i).setBackground(palette.tagFill());
      codes.get(i).setFill(palette.color(Ink.TAG_TEXT));
    }
  }

  private void addChip() {
    Region plate = new Region();
    plate.setManaged(false);
    Text code = new Text();
    code.getStyleClass().add("tag");
    code.setManaged(false);
    code.setTextOrigin(VPos.CENTER);
    code.setY(HEIGHT / 2);
    // Its width is known only after the stylesheet gave it its font.
    code.layoutBoundsProperty().addListener((observable, before, now) -> place(visibleCount()));
    plates.add(plate);
    codes.add(code);
    getChildren().addAll(plate, code);
  }

  private int visibleCount() {
    int count = 0;
    while (count < codes.size() && codes.get(count).isVisible()) {
      count++;
    }
    return count;
  }

  private void place(int count) {
    double x = 0;
    for (int i = 0; i < count; i++) {
      double width = Math.ceil(codes.get(i).getLayoutBounds().getWidth()) + 2 * PADDING;
      plates.get(i).resizeRelocate(x, 0, width, HEIGHT);
      codes.get(i).setX(x + PADDING);
      x += width + GAP;
    }
    resize(Math.max(0, x - GAP), HEIGHT);
  }

  @Override
  protected void layoutChildren() {
    // Placed when the codes change.
  }
}
