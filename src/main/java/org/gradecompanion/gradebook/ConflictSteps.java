package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.UndoStep;

/**
 * Deciding about conflicts as steps that undo takes back: taking PowerTeacher's value by entering
 * ours again, which is sent over it; keeping ours by entering PowerTeacher's.
 */
final class ConflictSteps {
  private ConflictSteps() {}

  static UndoStep of(List<CellRecord> cells, Resolution resolution) {
    boolean taken = resolution == Resolution.TAKE_THEIRS;
    List<Edit> ours = new ArrayList<>();
    List<Edit> theirs = new ArrayList<>();
    for (CellRecord cell : cells) {
      Score there = cell.theirs();
      if (there != null) {
        ours.add(decided(cell, cell.score()));
        theirs.add(decided(cell, there.withCommentOf(cell.score())));
      }
    }
    String name = taken ? "grades.step.take_theirs" : "grades.step.keep_mine";
    return UndoStep.of(Message.of(name, ours.size()), taken ? theirs : ours, taken ? ours : theirs);
  }

  private static Edit decided(CellRecord cell, Score score) {
    return new Edit.ScoreSet(cell.id(), score, HistoryEntry.Origin.CONFLICT_RESOLVED);
  }
}
