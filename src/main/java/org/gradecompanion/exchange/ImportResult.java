package org.gradecompanion.exchange;

import java.util.List;
import org.gradecompanion.model.Message;

/**
 * What came of an import.
 *
 * @param imported scores entered or changed, now on disk
 * @param created assignments that did not exist before
 * @param unchanged rows whose score was there already
 * @param skipped rows without a score and without flags: a blank never overwrites
 * @param problems the rows that did not go in, by line
 * @param ignoredColumns headings that mean nothing to the program
 */
public record ImportResult(
    int imported,
    int created,
    int unchanged,
    int skipped,
    List<Problem> problems,
    List<String> ignoredColumns) {
  public ImportResult {
    problems = List.copyOf(problems);
    ignoredColumns = List.copyOf(ignoredColumns);
  }

  /**
   * A row that did not go in.
   *
   * @param line where the row starts in the file, from 1
   * @param why what is wrong with it and what to do
   */
  public record Problem(long line, Message why) {}
}
