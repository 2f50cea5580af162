package org.gradecompanion.ui.shell;

import java.util.List;
import org.gradecompanion.gradebook.LinkState;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.GradebookId;

/**
 * One gradebook of the list, in words.
 *
 * @param summary one line on its sync
 * @param state whose glyph stands before the summary
 * @param parts the sections of a master class, none for a section that stands alone
 */
public record BookRow(
    GradebookId id, String title, String code, String summary, CellState state, List<Part> parts) {
  public BookRow {
    parts = List.copyOf(parts);
  }

  /**
   * A section of a master class.
   *
   * @param spoken what its chain says, for who does not see it
   */
  public record Part(String title, LinkState link, String spoken) {}
}
