package org.gradecompanion.gradebook;

import java.util.List;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Score;
import org.gradecompanion.rules.Finding;

/**
 * A cell as the teacher sees it now.
 *
 * @param saved false for the moment between the key press and the disk, and while the disk refuses
 */
public record CellView(CellRecord record, CellState state, List<Finding> findings, boolean saved) {
  public Score score() {
    return record.score();
  }
}
