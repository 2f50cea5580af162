package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.gradecompanion.model.CellState;
import org.jspecify.annotations.Nullable;

/**
 * The grid's colours, set by the stylesheet on the grid once instead of on every cell: hundreds of
 * recycled cells change their look while scrolling, and styling each through CSS would cost more
 * than drawing it.
 *
 * <p>Every background is a single fill. A second one makes JavaFX's software renderer paint cells
 * through cached textures, three times slower.
 */
final class GridPalette {
  private static final List<CssMetaData<? extends Styleable, ?>> META = meta();

  private final Map<Ink, StyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);
  private final Map<Ink, Background> cellFills = new EnumMap<>(Ink.class);
  private Background tagFill = Background.EMPTY;

  /**
   * @param changed called after each colour that the stylesheet changed
   */
  GridPalette(GradeGrid grid, Runnable changed) {
    int index = Region.getClassCssMetaData().size();
    for (Ink ink : Ink.values()) {
      @SuppressWarnings("unchecked") // each entry after Region's own was made by meta() below
      CssMetaData<GradeGrid, Color> data = (CssMetaData<GradeGrid, Color>) META.get(index++);
      StyleableObjectProperty<Color> property =
          new SimpleStyleableObjectProperty<>(data, grid, ink.name(), Color.TRANSPARENT);
      property.addListener((observable, before, now) -> changed.run());
      inks.put(ink, property);
    }
    rebuild(1);
  }

  static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
    return META;
  }

  Color color(Ink ink) {
    return inks.get(ink).get();
  }

  /** The fill of a cell, which leaves a pixel at its right and bottom for the hairlines below. */
  Background cellFill(Ink ink) {
    return cellFills.get(ink);
  }

  Background tagFill() {
    return tagFill;
  }

  Color stateColor(CellState state) {
    return switch (state) {
      case EMPTY -> Color.TRANSPARENT;
      case SAVED_HERE -> color(Ink.STATE_SAVED_HERE);
      case WAITING -> color(Ink.STATE_WAITING);
      case SENDING -> color(Ink.STATE_SENDING);
      case SENT -> color(Ink.STATE_SENT);
      case RETRYING -> color(Ink.STATE_RETRYING);
      case NOT_SENT -> color(Ink.STATE_NOT_SENT);
      case FIX_FIRST -> color(Ink.STATE_FIX_FIRST);
      case CONFLICT -> color(Ink.STATE_CONFLICT);
      case ON_HOLD -> color(Ink.STATE_ON_HOLD);
      case LEFT_OUT -> color(Ink.STATE_LEFT_OUT);
      case LOCKED -> color(Ink.STATE_LOCKED);
    };
  }

  /** The pale tint of a state's cells, or null for the plain colour. */
  static @Nullable Ink tint(CellState state) {
    return switch (state) {
      case NOT_SENT, FIX_FIRST -> Ink.ALARM;
      case CONFLICT -> Ink.DISPUTE;
      case LOCKED -> Ink.CLOSED;
      default -> null;
    };
  }

  /**
   * Makes the shared backgrounds anew from the present colours.
   *
   * @param pixel how long a pixel of the screen is
   */
  void rebuild(double pixel) {
    Insets hairlines = new Insets(0, pixel, pixel, 0);
    for (Ink ink : Ink.values()) {
      cellFills.put(ink, single(color(ink), CornerRadii.EMPTY, hairlines));
    }
    tagFill = single(color(Ink.TAG_FILL), new CornerRadii(3), Insets.EMPTY);
  }

  private static Background single(Color color, CornerRadii radii, Insets insets) {
    return new Background(new BackgroundFill(color, radii, insets));
  }

  private static List<CssMetaData<? extends Styleable, ?>> meta() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    for (Ink ink : Ink.values()) {
      all.add(
          new CssMetaData<GradeGrid, Color>(
              ink.cssProperty(), StyleConverter.getColorConverter(), Color.TRANSPARENT) {
            @Override
            public boolean isSettable(GradeGrid grid) {
              return !grid.palette().inks.get(ink).isBound();
            }

            @Override
            public StyleableProperty<Color> getStyleableProperty(GradeGrid grid) {
              return grid.palette().inks.get(ink);
            }
          });
    }
    return List.copyOf(all);
  }
}
