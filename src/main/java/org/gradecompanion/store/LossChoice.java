package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;

/**
 * What a person decides about what PowerTeacher has lost, as edits: so nothing can be lost here.
 */
final class LossChoice {
  private LossChoice() {}

  /** All of it is sent again. */
  static List<JournalEdit> sendAgain(Minter minter, Work work, ServerLoss loss)
      throws SQLException {
    List<JournalEdit> out = new ArrayList<>();
    for (AssignmentRecord assignment : loss.assignments()) {
      out.addAll(minter.recreate(work, assignment));
    }
    for (ServerLoss.LostScore lost : loss.scores()) {
      out.add(minter.sendAgain(work, lost.cell(), lost.theirs()));
    }
    return out;
  }

  /**
   * Scores become as PowerTeacher has them, except what was typed since; assignments stay here and
   * are not sent.
   */
  static List<JournalEdit> takeTheirs(Minter minter, Work work, ServerLoss loss)
      throws SQLException {
    List<JournalEdit> out = new ArrayList<>();
    for (AssignmentRecord assignment : loss.assignments()) {
      out.addAll(keptHere(minter, work, assignment));
    }
    for (ServerLoss.LostScore lost : loss.scores()) {
      out.add(
          lost.cell().sync().pending()
              ? minter.sendAgain(work, lost.cell(), lost.theirs())
              : minter.takeTheirs(work, lost.cell(), lost.theirs()));
    }
    return out;
  }

  /** Assignments that were deleted there stay here with their scores, on hold. */
  static List<JournalEdit> unlink(Minter minter, Work work, Collection<AssignmentId> assignments)
      throws SQLException {
    List<JournalEdit> out = new ArrayList<>();
    for (AssignmentId id : assignments) {
      Optional<AssignmentRecord> known = work.assignments().find(id).filter(GoneThere::is);
      if (known.isPresent() && !known.get().removed()) {
        out.addAll(keptHere(minter, work, known.get()));
      }
    }
    return out;
  }

  private static List<JournalEdit> keptHere(Minter minter, Work work, AssignmentRecord assignment)
      throws SQLException {
    List<JournalEdit> out = new ArrayList<>(minter.forget(work, assignment));
    out.add(new JournalEdit.HoldEdit(assignment.assignment().id(), true));
    return out;
  }
}
