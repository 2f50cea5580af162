package org.gradecompanion.ui.grades;

import java.util.Collection;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.ui.paste.PasteViewModel;

/** What the grid asks of the rest of the Grades tab. */
interface GradeDesk {
  void editAssignment(AssignmentId assignment);

  /** Opens the inspector on a cell. */
  void inspect(CellId cell);

  /** Opens the inspector on a cell, with the keyboard in its comment. */
  void comment(CellId cell);

  /** Goes to a cell that is out of sight, shows it and says so. */
  void reveal(CellId cell);

  void resend(Collection<? extends SyncKey> keys);

  /** Shows what a paste would do. */
  void look(PasteViewModel paste);

  void undo();

  void redo();
}
