package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.store.Edit;

/** Deciding about conflicts as steps that undo takes back. */
final class ConflictSteps {
  private ConflictSteps() {}

  /** PowerTeacher's values were taken; undone, ours are entered again and sent over them. */
  static UndoStack.Step taken(List<CellRecord> cells) {
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    for (CellRecord cell : cells) {
      Score theirs = cell.theirs();
      if (theirs != null) {
        forward.add(new Edit.ScoreSet(cell.id(), theirs));
        backward.add(new Edit.ScoreSet(cell.id(), cell.score()));
      }
    }
    return new UndoStack.Step(
        forward, backward, Message.of("grades.step.take_theirs", forward.size()));
  }
}
