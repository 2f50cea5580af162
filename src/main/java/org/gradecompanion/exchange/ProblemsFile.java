package org.gradecompanion.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.gradecompanion.exchange.bundle.BundleProblem;
import org.gradecompanion.model.Message;

/**
 * What is wrong with the rows of a bundle as a CSV file, for whoever made the bundle. It names no
 * student: rows are found by file and line.
 */
public final class ProblemsFile {
  private ProblemsFile() {}

  /**
   * Writes it whole or not at all.
   *
   * @param words says a message
   * @throws org.gradecompanion.model.UserError it cannot be written
   */
  public static void write(
      Path file, List<BundleProblem> problems, Function<Message, String> words) {
    OutgoingFile.write(file, text(problems, words));
  }

  /** The content of such a file. */
  public static String text(List<BundleProblem> problems, Function<Message, String> words) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord("file", "line", "problem");
    for (BundleProblem problem : problems) {
      csv.writeRecord(problem.file(), Long.toString(problem.line()), words.apply(problem.why()));
    }
    return text.toString();
  }
}
