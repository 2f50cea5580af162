package org.gradecompanion.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.gradecompanion.ui.grades.ColumnHead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * WCAG 2.2: text 4.5 to 1 (1.4.3), glyphs and focus rings 3 to 1 (1.4.11); in the high-contrast
 * look text 7 to 1 (1.4.6) and the rest as much as text elsewhere.
 */
class ContrastTest {
  private static final List<String> CELL_FILLS =
      Stream.of("cell", "cross", "selected", "alarm", "conflict", "locked")
          .map(name -> "-gc-grid-" + name)
          .toList();
  private static final List<String> HEAD_FILLS = List.of("-gc-grid-head", "-gc-grid-head-current");

  @ParameterizedTest
  @EnumSource(Theme.class)
  void glyphs_onEveryCellAndHead_areClear(Theme theme) throws IOException {
    Map<String, Color> colors = colors(theme);
    for (Glyph glyph : Glyph.values()) {
      String ink = "-gc-" + glyph.styleClass();
      CELL_FILLS.forEach(fill -> assertContrast(colors, ink, fill, glyphs(theme)));
      HEAD_FILLS.forEach(fill -> assertContrast(colors, ink, fill, glyphs(theme)));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void texts_onEveryCellAndHead_areReadable(Theme theme) throws IOException {
    Map<String, Color> colors = colors(theme);
    for (String ink : List.of("-gc-grid-text", "-gc-grid-muted")) {
      CELL_FILLS.forEach(fill -> assertContrast(colors, ink, fill, texts(theme)));
      HEAD_FILLS.forEach(fill -> assertContrast(colors, ink, fill, texts(theme)));
    }
    assertContrast(colors, "-gc-tip-text", "-gc-tip", texts(theme));
    assertContrast(colors, "-gc-tag-text", "-gc-tag-fill", texts(theme));
    assertContrast(colors, "-gc-bubble-text", "-gc-state-not-sent", texts(theme));
    for (int hue = 0; hue < ColumnHead.HUES; hue++) {
      assertContrast(colors, "-gc-hue-" + hue, "-gc-hue-" + hue + "-fill", texts(theme));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void refusalInTheScoreList_onEveryLine_isReadable(Theme theme) throws IOException {
    Map<String, Color> colors = colors(theme);
    for (String fill : List.of("-gc-grid-cell", "-gc-grid-selected")) {
      assertContrast(colors, "-gc-state-not-sent", fill, 4.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void focusRings_onEveryCell_areClear(Theme theme) throws IOException {
    Map<String, Color> colors = colors(theme);
    for (String fill : CELL_FILLS) {
      assertContrast(colors, "-gc-focus", fill, glyphs(theme));
    }
    HEAD_FILLS.forEach(fill -> assertContrast(colors, "-gc-focus", fill, glyphs(theme)));
    assertContrast(colors, "-gc-focus-away", "-gc-grid-cell", 3);
  }

  private static double texts(Theme theme) {
    return theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
  }

  private static double glyphs(Theme theme) {
    return theme == Theme.HIGH_CONTRAST ? 4.5 : 3;
  }

  private static void assertContrast(
      Map<String, Color> colors, String ink, String fill, double least) {
    assertThat(contrast(colors.get(ink), colors.get(fill)))
        .as("%s on %s", ink, fill)
        .isGreaterThanOrEqualTo(least);
  }

  private static Map<String, Color> colors(Theme theme) throws IOException {
    String css;
    try (InputStream in = Themes.class.getResourceAsStream("app.css")) {
      css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int from = css.indexOf("." + theme.styleClass() + " {");
    String block = css.substring(from, css.indexOf('}', from));
    Map<String, Color> colors = new TreeMap<>();
    Matcher token = Pattern.compile("(-gc-[a-z0-9-]+):\\s*(#[0-9a-f]{6})").matcher(block);
    while (token.find()) {
      colors.put(token.group(1), Color.web(token.group(2)));
    }
    return colors;
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
