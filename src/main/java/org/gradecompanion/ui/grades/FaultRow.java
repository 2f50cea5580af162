package org.gradecompanion.ui.grades;

import java.util.List;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Fix;

/**
 * One row of the fault list, in words.
 *
 * @param who the student, or that it is the assignment itself
 * @param holds what the cell holds, such as "12 of 10"; empty for an assignment
 * @param advice what to do, and who can; possibly empty
 * @param conflict whether it was changed on both sides, so that one can be chosen
 * @param gone whether it is an assignment that was deleted in PowerTeacher
 */
public record FaultRow(
    SyncKey key,
    CellState state,
    String who,
    String assignment,
    String holds,
    String why,
    String advice,
    List<Choice> fixes,
    boolean resendable,
    boolean conflict,
    boolean gone) {
  /** A fix with the name of its button. */
  public record Choice(String label, Fix fix) {}

  /** Never the words: they name a student. */
  @Override
  public String toString() {
    return "FaultRow[" + key + " " + state + "]";
  }
}
