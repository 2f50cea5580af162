package org.gradecompanion.ui.grades;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The grid's own words, straight from their file. */
final class SampleWords {
  private SampleWords() {}

  static GridWords english() {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            GradeGrid.class.getResourceAsStream("/org/gradecompanion/words/grid.properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (key, args) -> new MessageFormat(words.getProperty(key), Locale.US).format(args);
  }
}
