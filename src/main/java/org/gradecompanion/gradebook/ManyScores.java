package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry.Origin;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.UndoStep;

/**
 * So many scores to be entered in one step that making it ready would hold up a window: that is
 * done on any thread, and entering them then costs nothing, however many they are.
 */
public final class ManyScores {
  /** Fewer are entered within a frame. */
  private static final int MANY = 5_000;

  private final UndoStep step;
  private final Map<CellId, Score> scores;

  private ManyScores(UndoStep step, Map<CellId, Score> scores) {
    this.step = step;
    this.scores = scores;
  }

  /** Whether so many are worth making ready. */
  public static boolean isMany(int count) {
    return count >= MANY;
  }

  /**
   * @param scores of cells that hold another one; not to be changed any more
   * @param before what each cell holds
   * @param why what the history of each cell says
   */
  public static ManyScores of(
      Map<CellId, Score> scores, Function<CellId, Score> before, Origin why) {
    List<Edit> forward = new ArrayList<>(scores.size());
    List<Edit> backward = new ArrayList<>(scores.size());
    scores.forEach(
        (cell, score) -> {
          forward.add(new Edit.ScoreSet(cell, score, why));
          backward.add(new Edit.ScoreSet(cell, before.apply(cell)));
        });
    Message name = Message.of(Desk.stepOf(why), scores.size());
    return new ManyScores(UndoStep.of(name, forward, backward), scores);
  }

  /** Whether these are many, and nothing but scores. */
  static boolean isMany(List<Edit> edits) {
    return isMany(edits.size()) && edits.stream().allMatch(Edit.ScoreSet.class::isInstance);
  }

  /** The scores that such edits set. */
  static Map<CellId, Score> in(List<Edit> edits) {
    Map<CellId, Score> scores = new HashMap<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.ScoreSet set) {
        scores.put(set.cell(), set.score());
      }
    }
    return scores;
  }

  UndoStep step() {
    return step;
  }

  Map<CellId, Score> scores() {
    return scores;
  }
}
