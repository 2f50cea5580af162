package org.gradecompanion.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The bundled typeface, so that the window looks the same on every computer. */
public final class Fonts {
  /** The family to name in a stylesheet; its digits all have the same width. */
  public static final String FAMILY = "Gradebook Sans";

  private static final List<String> FILES =
      List.of(
          "GradebookSans-Regular.otf", "GradebookSans-Medium.otf", "GradebookSans-SemiBold.otf");

  private Fonts() {}

  /** Makes the typeface known to JavaFX; harmless when repeated. */
  static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
        Font.loadFont(Objects.requireNonNull(in, file), 13);
      } catch (IOException e) {
        throw new UncheckedIOException("the bundled font " + file + " cannot be read", e);
      }
    }
  }
}
