package org.gradecompanion.ui.grades;

import java.util.List;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.model.CellState;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * All that a cell shows, asked for at once: a grid that scrolls asks for many cells in each frame.
 *
 * @param state where the score stands on its way
 * @param text the points as shown, or empty for none
 * @param tags short flag codes, usually none
 * @param note what there is to know beside the state; null for nothing
 * @param quiet whether it lies in a column that can no longer be changed
 * @param given whether there is such a cell
 */
public record CellFace(
    CellState state,
    String text,
    List<String> tags,
    @Nullable Severity note,
    boolean quiet,
    boolean given) {
  static CellFace of(CellView cell, boolean quiet, Phrases phrases) {
    return new CellFace(
        cell.state(),
        cell.score().earned().map(phrases::points).orElse(""),
        FlagTags.of(cell.score().flags()),
        CellWords.note(cell),
        quiet,
        true);
  }

  /** Of an assignment that was not given to the row's section. */
  static CellFace none(boolean quiet) {
    return new CellFace(CellState.EMPTY, "", List.of(), null, quiet, false);
  }
}
