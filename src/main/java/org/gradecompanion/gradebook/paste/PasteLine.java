package org.gradecompanion.gradebook.paste;

import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one pasted text, or of a whole row or column that has no place.
 *
 * @param row whose it is, or null when nobody's
 * @param column the assignment, or null when there is none or all of the row is meant
 * @param blockRow the row of the block, counted from 1
 * @param who the student whom the block's row names, where that is nobody's; empty otherwise
 * @param pasted the text
 * @param now what the cell holds
 * @param then what it would hold
 * @param why a reason to leave it out, or what to know of it; null for nothing
 */
public record PasteLine(
    Kind kind,
    @Nullable RosterRow row,
    @Nullable BookColumn column,
    int blockRow,
    String who,
    String pasted,
    Score now,
    Score then,
    @Nullable Message why) {

  /** What happens. */
  public enum Kind {
    /** A blank cell gets a score. */
    ENTERED,
    /** A score is replaced by another one, or cleared. */
    REPLACED,
    /** The cell holds it already. */
    UNCHANGED,
    /** Nothing is written, for a reason. */
    LEFT_OUT
  }

  /** Never the content: this may reach a log. */
  @Override
  public String toString() {
    return "PasteLine[" + kind + "]";
  }
}
