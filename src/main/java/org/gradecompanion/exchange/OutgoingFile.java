package org.gradecompanion.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gradecompanion.files.Draft;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** Files that a person asked for, for their owner only; texts in UTF-8. */
final class OutgoingFile {
  /** Characters by which a spreadsheet takes a text for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private OutgoingFile() {}

  /** What a person or a server wrote, for a cell of a spreadsheet: never a formula. */
  static String cell(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /**
   * @throws UserError it cannot be written
   */
  static void write(Path file, String content) {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws UserError it cannot be written; a file that was there before is as it was
   */
  static void write(Path file, byte[] content) {
    try {
      Draft.write(file, content);
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON, Message.of("exchange.file.unwritable", file.toString()), e);
    }
  }
}
