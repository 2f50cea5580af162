package org.gradecompanion.store;

import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
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

    /** Entered once more over a value that PowerTeacher has instead: two edits, the newer ours. */
    ScoreEdit over(Score theirs) {
      return new ScoreEdit(section, cell, resultId, revision + 1, score, theirs, revision, origin);
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

  /**
   * An edit of something that PowerTeacher is never told: it has no revision, and only what it sets
   * last counts.
   */
  sealed interface Standing extends JournalEdit {
    /** What it sets: another edit of the same replaces it. */
    Object about();
  }

  /** An assignment was put on hold or released. */
  record HoldEdit(AssignmentId assignment, boolean held) implements Standing {
    @Override
    public Object about() {
      return List.of("hold", assignment);
    }
  }

  /** A score was kept here on purpose, or let go again. */
  record LeftOutEdit(SectionId section, CellId cell, String resultId, boolean leftOut)
      implements Standing {
    @Override
    public Object about() {
      return List.of("left out", cell);
    }
  }

  /** A student was locked on a roster, or unlocked. */
  record StudentLockEdit(SectionId section, StudentId student, boolean locked) implements Standing {
    @Override
    public Object about() {
      return List.of("lock", section, student);
    }
  }

  /** An assignment was made one with those of other sections, or (empty) parted from them. */
  record GroupEdit(AssignmentId assignment, String group) implements Standing {
    @Override
    public Object about() {
      return List.of("group", assignment);
    }
  }

  /**
   * A server that gives its own identifiers was asked to create an assignment, or did. Nothing else
   * tells a new database that what comes with that identifier is this assignment.
   *
   * @param assignment as it was then
   * @param remoteId as {@link org.gradecompanion.model.AssignmentRecord#remoteId}
   */
  record NamedThereEdit(Assignment assignment, String remoteId) implements Standing {
    @Override
    public Object about() {
      return List.of("named there", assignment.id());
    }
  }

  /** A section of a former year was removed with everything in it. */
  record SectionRemovedEdit(SectionId section) implements Standing {
    @Override
    public Object about() {
      return List.of("section", section);
    }
  }

  /** What was kept of a student who left a section was removed. */
  record StudentRemovedEdit(SectionId section, StudentId student) implements Standing {
    @Override
    public Object about() {
      return List.of("student", section, student);
    }
  }

  /** A master class was made or changed. */
  record MasterClassEdit(MasterClass masterClass) implements Standing {
    @Override
    public Object about() {
      return masterClass.id();
    }
  }

  /** A master class was dissolved. */
  record MasterClassRemovedEdit(MasterClassId masterClass) implements Standing {
    @Override
    public Object about() {
      return masterClass;
    }
  }

  /**
   * PowerTeacher confirmed something, or confirmed that it is deleted there. What came of other
   * attempts is not journaled: those are made again.
   */
  record SettledEdit(Settlement settlement) implements JournalEdit {}

  /** What happened to an assignment. */
  enum Kind {
    SAVED,
    REMOVED,
    /** PowerTeacher lost it: forget what it confirmed. */
    RECREATED
  }
}
