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

  /** What takes back that a teacher keeps something here. */
  public enum Release {
    NOTHING,
    /** The score is let go. */
    LET_GO,
    /** The assignment is released. */
    RELEASE
  }

  /**
   * One finding.
   *
   * @param what tells it from other findings about the same thing
   * @param who the student, or that it is the assignment
   * @param before what was typed, empty when it does not change
   * @param after what PowerTeacher will hold instead
   */
  public record Line(
      SyncKey key,
      String what,
      Severity severity,
      String who,
      String words,
      String before,
      String after,
      List<Choice> fixes,
      Release release) {
    /** Never the words: they name a student. */
    @Override
    public String toString() {
      return "Line[" + key + " " + severity + "]";
    }
  }

  /** A fix with the name of its button. */
  public record Choice(String label, Fix fix) {
    /** Whether it only keeps something here, which mends nothing: it stands last, and quiet. */
    public boolean keepsHere() {
      return fix.keepsHere();
    }
  }

  @Override
  public String toString() {
    return "PreflightCard[" + assignment + "]";
  }
}
