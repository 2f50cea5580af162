package org.gradecompanion.store;

import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;

/** One thing a teacher changed. Edits committed together become durable together. */
public sealed interface Edit {
  /** Enters, changes or clears (blank) a score. */
  record ScoreSet(CellId cell, Score score) implements Edit {}

  /** Adds an assignment, changes it, or takes back its removal. */
  record AssignmentSaved(Assignment assignment) implements Edit {}

  /** Removes an assignment; its scores are kept until PowerTeacher has deleted it too. */
  record AssignmentRemoved(AssignmentId assignment) implements Edit {}

  /** Holds everything of an assignment back, or releases it. */
  record HoldSet(AssignmentId assignment, boolean held) implements Edit {}
}
