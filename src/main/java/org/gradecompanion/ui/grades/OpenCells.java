package org.gradecompanion.ui.grades;

import java.util.HashMap;
import java.util.Map;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.jspecify.annotations.Nullable;

/**
 * Which of many cells can be changed. Each assignment is looked at once, so that a whole sheet does
 * not hold up the window: good for one deed, in which none of them changes.
 */
final class OpenCells {
  private final OpenBook book;
  private final GridLayout layout;
  private final Map<AssignmentId, HeaderView> headers = new HashMap<>();

  OpenCells(OpenBook book, GridLayout layout) {
    this.book = book;
    this.layout = layout;
  }

  /** The cell that is shown there, or null where there is none that can be changed. */
  @Nullable CellId at(int row, int column) {
    CellId cell = layout.cell(row, column).orElse(null);
    return cell != null && CellWords.isOpen(layout.rows().get(row).student(), header(cell))
        ? cell
        : null;
  }

  private HeaderView header(CellId cell) {
    return headers.computeIfAbsent(cell.assignment(), book::header);
  }
}
