package org.gradecompanion.store;

import java.util.List;
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
  /** What it sets: another edit of the same replaces it. */
  Object subject();

  /**
   * What it is about: edits of one thing make no sense without each other. An assignment with its
   * hold and group, a score with whether it is kept here.
   */
  default Object thing() {
    return subject();
  }

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

    @Override
    public Object subject() {
      return cell;
    }
  }

  /** Adds an assignment, changes it, or takes back its removal. */
  record AssignmentSaved(Assignment assignment) implements Edit {
    @Override
    public Object subject() {
      return assignment.id();
    }
  }

  /** Removes an assignment; its scores are kept until PowerTeacher has deleted it too. */
  record AssignmentRemoved(AssignmentId assignment) implements Edit {
    @Override
    public Object subject() {
      return assignment;
    }
  }

  /** Holds everything of an assignment back, or releases it. */
  record HoldSet(AssignmentId assignment, boolean held) implements Edit {
    @Override
    public Object subject() {
      return List.of("hold", assignment);
    }

    @Override
    public Object thing() {
      return assignment;
    }
  }

  /** Keeps a score here on purpose, or lets it go again. */
  record LeftOutSet(CellId cell, boolean leftOut) implements Edit {
    @Override
    public Object subject() {
      return List.of("left out", cell);
    }

    @Override
    public Object thing() {
      return cell;
    }
  }

  /** Locks a student on a section's roster by hand, or unlocks: no score is pushed while locked. */
  record StudentLockSet(SectionId section, StudentId student, boolean locked) implements Edit {
    @Override
    public Object subject() {
      return List.of("lock", section, student);
    }
  }

  /** Makes an assignment one with those of other sections that have this group; none if empty. */
  record GroupSet(AssignmentId assignment, String group) implements Edit {
    @Override
    public Object subject() {
      return List.of("group", assignment);
    }

    @Override
    public Object thing() {
      return assignment;
    }
  }

  /** Makes a master class, or changes its title, sections or links. */
  record MasterClassSaved(MasterClass masterClass) implements Edit {
    @Override
    public Object subject() {
      return masterClass.id();
    }
  }

  /** Dissolves a master class: its sections are gradebooks of their own again. */
  record MasterClassRemoved(MasterClassId masterClass) implements Edit {
    @Override
    public Object subject() {
      return masterClass;
    }
  }
}
