package org.gradecompanion.gradebook.paste;

import java.util.List;
import java.util.Map;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;

/**
 * What a paste would do: exactly this is done, or nothing.
 *
 * @param lines by row and column of the block
 * @param scores what would be written
 * @param counts how many lines are of each kind; every kind is there
 * @param doubts what there is to decide
 * @param clean nothing of it needs to be looked at before it is written
 */
public record PastePlan(
    List<PasteLine> lines,
    Map<CellId, Score> scores,
    Map<PasteLine.Kind, Integer> counts,
    Doubts doubts,
    boolean clean) {

  /**
   * What there is to decide, whatever was chosen.
   *
   * @param replacing how many cells hold another score
   * @param blanks how many blanks lie over a score
   * @param over how many scores are over the maximum
   */
  public record Doubts(int replacing, int blanks, int over) {}

  public int count(PasteLine.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Never the content: this may reach a log. */
  @Override
  public String toString() {
    return "PastePlan" + counts;
  }
}
