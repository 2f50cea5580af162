package org.gradecompanion.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.shape.SVGPath;
import org.gradecompanion.model.CellState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphTest {
  @ParameterizedTest
  @EnumSource(CellState.class)
  void of_everyStateButEmpty_hasAGlyph(CellState state) {
    assertThat(Glyph.of(state) == null).isEqualTo(state == CellState.EMPTY);
  }

  @ParameterizedTest
  @EnumSource(Glyph.class)
  void outline_liesWithinItsSquare(Glyph glyph) {
    Bounds bounds = path(glyph).getLayoutBounds();

    assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(0);
    assertThat(bounds.getMinY()).isGreaterThanOrEqualTo(0);
    assertThat(bounds.getMaxX()).isLessThanOrEqualTo(Glyph.SIZE);
    assertThat(bounds.getMaxY()).isLessThanOrEqualTo(Glyph.SIZE);
  }

  @Test
  void silhouettes_differFromEachOtherWithoutColour() {
    Map<Glyph, BitSet> shapes = new HashMap<>();
    Arrays.stream(Glyph.values()).forEach(glyph -> shapes.put(glyph, silhouette(glyph)));

    for (Glyph one : Glyph.values()) {
      for (Glyph other : Glyph.values()) {
        if (one != other) {
          BitSet difference = (BitSet) shapes.get(one).clone();
          difference.xor(shapes.get(other));
          assertThat(difference.cardinality())
              .as("pixels that tell %s from %s", one, other)
              .isGreaterThanOrEqualTo(12);
        }
      }
    }
  }

  private static BitSet silhouette(Glyph glyph) {
    SVGPath path = path(glyph);
    BitSet pixels = new BitSet();
    int size = (int) Glyph.SIZE;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        pixels.set(y * size + x, path.contains(x + 0.5, y + 0.5));
      }
    }
    return pixels;
  }

  private static SVGPath path(Glyph glyph) {
    SVGPath path = new SVGPath();
    path.setContent(glyph.outline());
    return path;
  }
}
