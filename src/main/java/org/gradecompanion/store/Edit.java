package org.gradecompanion.store;

import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;

/** One thing a teacher changed. Edits committed together become durable together. */
public sealed interface Edit {
  /**
   * Enters, changes or clears (blank) a score.
   *
   * @param origin who or what set it, for the history
   */
  record ScoreSet(CellId cell, Score score, HistoryEntry.Origin origin) implements Edit {
    /** One that the teacher entered. */
    public ScoreSet(CellId cell, Score score) {
      this(cell, score, HistoryEntry.Origin.TEACHER);
    }
  }

  /** Adds an assignment, changes it, or takes back its removal. */
  record AssignmentSaved(Assignment assignment) implements Edit {}

  /** Removes an assignment; its scores are kept until PowerTeacher has deleted it too. */
  record AssignmentRemoved(AssignmentId assignment) implements Edit {}

  /** Holds everything of an assignment back, or releases it. */
  record HoldSet(AssignmentId assignment, boolean held) implements Edit {}

  /** Keeps a score here on purpose, or lets it go again. */
  record LeftOutSet(CellId cell, boolean leftOut) implements Edit {}

  /** Locks a student on a section's roster by hand, or unlocks: no score is pushed while locked. */
  record StudentLockSet(SectionId section, StudentId student, boolean locked) implements Edit {}

  /** Makes an assignment one with those of other sections that have this group; none if empty. */
  record GroupSet(AssignmentId assignment, String group) implements Edit {}

  /** Makes a master class, or changes its title, sections or links. */
  record MasterClassSaved(MasterClass masterClass) implements Edit {}

  /** Dissolves a master class: its sections are gradebooks of their own again. */
  record MasterClassRemoved(MasterClassId masterClass) implements Edit {}
}
