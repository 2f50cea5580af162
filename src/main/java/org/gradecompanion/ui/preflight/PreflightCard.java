package org.gradecompanion.ui.preflight;

import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.Severity;

/**
 * What a push would do with one assignment and its scores, in words.
 *
 * @param facts such as "10 points, Quiz, due Nov 12"
 * @param parts those that are not empty, in the order of the buckets
 */
public record PreflightCard(AssignmentId assignment, String title, String facts, List<Part> parts) {

  /**
   * The items of one bucket.
   *
   * @param lines the findings, as many as are told in full
   * @param more how many findings are not told
   */
  public record Part(Bucket bucket, String summary, List<Line> lines, int more) {}

  /**
   * One finding.
   *
   * @param who the student, or that it is the assignment
   * @param before what was typed, empty when it does not change
   * @param after what PowerTeacher will hold instead
   */
  public record Line(
      SyncKey key,
      Severity severity,
      String who,
      String words,
      String before,
      String after,
      List<Choice> fixes) {
    /** The part that is cut off, or empty when it is more than a cut. */
    public String cut() {
      return before.startsWith(after) ? before.substring(after.length()) : "";
    }

    /** Never the words: they name a student. */
    @Override
    public String toString() {
      return "Line[" + key + " " + severity + "]";
    }
  }

  /** A fix with the name of its button. */
  public record Choice(String label, Fix fix) {}

  @Override
  public String toString() {
    return "PreflightCard[" + assignment + "]";
  }
}
