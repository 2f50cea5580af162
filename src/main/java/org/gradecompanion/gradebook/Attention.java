package org.gradecompanion.gradebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Fix;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a person: one row of the fault list, one on the badge.
 *
 * @param student whose cell it is; empty for an assignment
 * @param score what the cell holds; blank for an assignment
 * @param why in plain words
 * @param advice what to do, and who can
 * @param fixes ways to mend it in place, the best first
 * @param theirs PowerTeacher's value while in conflict, else null
 * @param theirsAt when PowerTeacher's value was entered there; null for unknown
 * @param enteredOn the school's day on which ours was entered; null for unknown
 * @param reason what the server said, for "copy details"; null when a rule found it
 */
public record Attention(
    SyncKey key,
    CellState state,
    Assignment assignment,
    Optional<Student> student,
    Score score,
    Message why,
    Optional<Message> advice,
    List<Fix> fixes,
    @Nullable Score theirs,
    @Nullable Instant theirsAt,
    @Nullable LocalDate enteredOn,
    @Nullable Reason reason) {

  /** Whether sending it again as it is makes sense, without a decision before. */
  public boolean resendable() {
    return state == CellState.NOT_SENT && !gone() && !conflict();
  }

  /** Whether it was changed on both sides, so that a person has to choose one. */
  public boolean conflict() {
    return state == CellState.CONFLICT
        || key instanceof AssignmentKey
            && state == CellState.NOT_SENT
            && reason != null
            && reason.code() == ReasonCode.CONFLICT;
  }

  /** Whether it is an assignment that was deleted in PowerTeacher. */
  public boolean gone() {
    return key instanceof AssignmentKey
        && state == CellState.NOT_SENT
        && reason != null
        && reason.code() == ReasonCode.GONE;
  }

  @Override
  public String toString() {
    return "Attention[" + key + " " + state + "]";
  }
}
