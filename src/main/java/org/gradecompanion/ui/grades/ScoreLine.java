package org.gradecompanion.ui.grades;

import java.util.List;
import org.gradecompanion.model.CellState;
import org.jspecify.annotations.Nullable;

/**
 * One student's line of the score list, in words.
 *
 * @param number the student's number or section, possibly empty
 * @param score the points, or empty for none
 * @param state what the state says, and why; empty for a blank cell that nothing is to say about
 * @param notes what else there is to know, a fact to a line; possibly empty
 * @param open whether a score can be entered
 * @param fault what needs the teacher, or null
 * @param offers what can be done where nothing needs the teacher
 * @param spoken all of it as it is read out: student, assignment, score of maximum, flags, state,
 *     reason
 */
record ScoreLine(
    String name,
    String number,
    String score,
    List<String> tags,
    CellState glyph,
    String state,
    String notes,
    boolean open,
    @Nullable FaultRow fault,
    List<CellOffer> offers,
    String spoken) {
  /** Never the words: they name a student. */
  @Override
  public String toString() {
    return "ScoreLine[" + glyph + "]";
  }
}
