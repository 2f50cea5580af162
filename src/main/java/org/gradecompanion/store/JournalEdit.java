package org.gradecompanion.store;

import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.jspecify.annotations.Nullable;

/**
 * An edit as it is journaled: with its revision and everything needed to repeat it in a database
 * that has never heard of the item.
 */
sealed interface JournalEdit {

  /** An edit of something that is pushed. */
  sealed interface Revised extends JournalEdit {
    SyncKey key();

    long revision();
  }

  /**
   * A score was entered.
   *
   * @param resultId minted once for the cell, before its first send
   * @param confirmed what PowerTeacher had confirmed when it was entered, as of {@code
   *     confirmedRevision}
   */
  record ScoreEdit(
      SectionId section,
      CellId cell,
      String resultId,
      long revision,
      Score score,
      Score confirmed,
      long confirmedRevision,
      HistoryEntry.Origin origin)
      implements Revised {
    @Override
    public SyncKey key() {
      return cell;
    }

    /** The same edit on top of another confirmed value. */
    ScoreEdit after(Score base, long baseRevision) {
      return new ScoreEdit(section, cell, resultId, revision, score, base, baseRevision, origin);
    }
  }

  /**
   * An assignment was saved, removed, or is to be created again.
   *
   * @param confirmed what PowerTeacher had confirmed, null when it does not have it
   */
  record AssignmentEdit(
      Kind kind,
      Assignment assignment,
      long revision,
      @Nullable Assignment confirmed,
      long confirmedRevision)
      implements Revised {
    @Override
    public SyncKey key() {
      return new AssignmentKey(assignment.id());
    }
  }

  /** An assignment was put on hold or released; it has no revision, for nothing is pushed. */
  record HoldEdit(AssignmentId assignment, boolean held) implements JournalEdit {}

  /** A score was kept here on purpose, or let go again; nothing is pushed by that itself. */
  record LeftOutEdit(SectionId section, CellId cell, String resultId, boolean leftOut)
      implements JournalEdit {}

  /** A student was locked on a roster, or unlocked. */
  record StudentLockEdit(SectionId section, StudentId student, boolean locked)
      implements JournalEdit {}

  /** What happened to an assignment. */
  enum Kind {
    SAVED,
    REMOVED,
    /** PowerTeacher lost it: forget what it confirmed. */
    RECREATED
  }
}
