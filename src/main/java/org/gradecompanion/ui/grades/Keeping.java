package org.gradecompanion.ui.grades;

import java.util.List;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.model.CellId;
import org.gradecompanion.ui.common.OpenGradebook;

/**
 * Keeping scores here on purpose, or letting them go.
 *
 * @param cells those of a selection that hold something or have something to send
 * @param kept whether all of them are kept here already
 */
record Keeping(OpenGradebook open, List<CellId> cells, boolean kept) {
  static Keeping of(OpenGradebook open, List<CellId> selected) {
    List<CellId> cells =
        selected.stream().filter(cell -> worthKeeping(open.book().cell(cell))).toList();
    boolean kept = cells.stream().allMatch(cell -> open.book().cell(cell).record().leftOut());
    return new Keeping(open, cells, kept && !cells.isEmpty());
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  void toggle() {
    open.desk().leaveOut(cells, !kept);
  }

  private static boolean worthKeeping(CellView cell) {
    return cell.record().leftOut() || cell.record().sync().pending() || !cell.score().isBlank();
  }
}
