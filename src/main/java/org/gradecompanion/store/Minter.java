package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.jspecify.annotations.Nullable;

/**
 * Gives edits their revisions and identifiers before they are journaled. Knows what it minted and
 * the database does not have yet, so that edits committed together count on from each other.
 */
final class Minter {
  private final Map<SyncKey, JournalEdit.Revised> minted = new HashMap<>();

  /** Of the commit being minted: all of it counts, or nothing. */
  private final Map<SyncKey, JournalEdit.Revised> trial = new HashMap<>();

  /** Revisions that were minted but did not reach the journal: never used for something else. */
  private final Map<SyncKey, Long> spoilt = new HashMap<>();

  List<JournalEdit> mint(Work work, List<Edit> edits) throws SQLException {
    List<JournalEdit> out = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.ScoreSet set) {
        out.add(score(work, set.cell(), set.score(), set.origin()));
      } else if (edit instanceof Edit.AssignmentSaved saved) {
        save(work, saved.assignment(), out);
      } else if (edit instanceof Edit.AssignmentRemoved removed) {
        Assignment ours = latest(work, removed.assignment());
        out.add(assignment(work, ours, JournalEdit.Kind.REMOVED));
      } else if (edit instanceof Edit.HoldSet hold) {
        latest(work, hold.assignment());
        out.add(new JournalEdit.HoldEdit(hold.assignment(), hold.held()));
      } else if (edit instanceof Edit.LeftOutSet set) {
        SectionId section = latest(work, set.cell().assignment()).section();
        String resultId = resultId(set.cell(), work.scores().find(section, set.cell()));
        out.add(new JournalEdit.LeftOutEdit(section, set.cell(), resultId, set.leftOut()));
      } else if (edit instanceof Edit.StudentLockSet lock) {
        out.add(new JournalEdit.StudentLockEdit(lock.section(), lock.student(), lock.locked()));
      } else if (edit instanceof Edit.GroupSet set) {
        latest(work, set.assignment());
        out.add(new JournalEdit.GroupEdit(set.assignment(), set.group()));
      } else if (edit instanceof Edit.MasterClassSaved saved) {
        out.add(new JournalEdit.MasterClassEdit(saved.masterClass()));
      } else if (edit instanceof Edit.MasterClassRemoved removed) {
        out.add(new JournalEdit.MasterClassRemovedEdit(removed.masterClass()));
      }
    }
    return out;
  }

  /** Takes PowerTeacher's value for a cell in conflict. */
  JournalEdit takeTheirs(Work work, CellRecord cell, Score theirs) throws SQLException {
    Score kept = theirs.withCommentOf(cell.score());
    JournalEdit.ScoreEdit edit =
        score(work, cell.id(), kept, HistoryEntry.Origin.CONFLICT_RESOLVED);
    return remember(edit.after(theirs, edit.revision()));
  }

  /** Sends a score again over PowerTeacher's value, which is what ours is compared with now. */
  JournalEdit sendAgain(Work work, CellRecord cell, Score theirs) throws SQLException {
    JournalEdit.ScoreEdit edit = score(work, cell.id(), cell.score(), HistoryEntry.Origin.TEACHER);
    return remember(edit.over(theirs));
  }

  /**
   * Creates an assignment again that PowerTeacher lost, with all its scores: under a new identifier
   * if the server does not take the old one back.
   */
  List<JournalEdit> recreate(Work work, AssignmentRecord lost) throws SQLException {
    boolean refused = lost.confirmed() == null && GoneThere.is(lost);
    return refused ? renewed(work, lost) : forget(work, lost);
  }

  /** The same assignment with its scores, as one that was never there; the old one goes. */
  private List<JournalEdit> renewed(Work work, AssignmentRecord lost) throws SQLException {
    Assignment ours = lost.assignment().withId(AssignmentId.minted());
    List<JournalEdit> out = new ArrayList<>();
    out.add(assignment(work, ours, JournalEdit.Kind.SAVED));
    if (!lost.group().isEmpty()) {
      out.add(new JournalEdit.GroupEdit(ours.id(), lost.group()));
    }
    if (lost.held()) {
      out.add(new JournalEdit.HoldEdit(ours.id(), true));
    }
    for (CellRecord cell : cells(work, lost.assignment())) {
      CellId id = new CellId(ours.id(), cell.id().student());
      if (!cell.score().isBlank()) {
        out.add(score(work, id, cell.score(), HistoryEntry.Origin.TEACHER));
      }
      if (cell.leftOut()) {
        out.add(
            new JournalEdit.LeftOutEdit(ours.section(), id, resultId(id, Optional.empty()), true));
      }
    }
    out.add(assignment(work, lost.assignment(), JournalEdit.Kind.REMOVED));
    return out;
  }

  /** Forgets that PowerTeacher had an assignment and its scores: all of it is unsent again. */
  List<JournalEdit> forget(Work work, AssignmentRecord lost) throws SQLException {
    List<JournalEdit> out = new ArrayList<>();
    out.add(assignment(work, lost.assignment(), JournalEdit.Kind.RECREATED));
    for (CellRecord cell : cells(work, lost.assignment())) {
      if (!cell.score().isBlank()) {
        JournalEdit.ScoreEdit edit =
            score(work, cell.id(), cell.score(), HistoryEntry.Origin.TEACHER);
        out.add(remember(edit.after(Score.BLANK, edit.confirmedRevision())));
      }
    }
    return out;
  }

  /** The commit is whole: it will be journaled. */
  void accept() {
    minted.putAll(trial);
    trial.clear();
  }

  /** The commit is refused. */
  void reject() {
    trial.clear();
  }

  /** Everything minted is in the database now. */
  void applied() {
    minted.clear();
  }

  /** What was minted did not reach the journal. */
  void failed() {
    minted.forEach((key, edit) -> spoilt.merge(key, edit.revision(), Math::max));
    minted.clear();
  }

  private void save(Work work, Assignment saved, List<JournalEdit> out) throws SQLException {
    Points.check(saved.points());
    Optional<AssignmentRecord> was = work.assignments().find(saved.id());
    boolean otherSection =
        was.isPresent() && !was.get().assignment().section().equals(saved.section());
    if (otherSection) {
      throw new IllegalArgumentException("an assignment cannot move to another section");
    }
    out.add(assignment(work, saved, JournalEdit.Kind.SAVED));
    if (was.isPresent() && was.get().removed()) {
      // Its scores went with it: those that are nowhere but here are to be sent again.
      for (CellRecord cell : cells(work, saved)) {
        if (!cell.sync().pending() && !cell.score().equals(cell.confirmed())) {
          out.add(score(work, cell.id(), cell.score(), HistoryEntry.Origin.TEACHER));
        }
      }
    }
  }

  private JournalEdit.ScoreEdit score(Work work, CellId id, Score score, HistoryEntry.Origin origin)
      throws SQLException {
    Points.check(score.points());
    SectionId section = latest(work, id.assignment()).section();
    Optional<CellRecord> row = work.scores().find(section, id);
    SyncFacts sync = row.map(CellRecord::sync).orElse(SyncFacts.NONE);
    return remember(
        new JournalEdit.ScoreEdit(
            section,
            id,
            resultId(id, row),
            next(id, sync),
            score,
            row.map(CellRecord::confirmed).orElse(Score.BLANK),
            sync.confirmedRevision(),
            origin));
  }

  private String resultId(CellId id, Optional<CellRecord> row) {
    return before(id) instanceof JournalEdit.ScoreEdit before
        ? before.resultId()
        : row.map(CellRecord::resultId).orElseGet(() -> UUID.randomUUID().toString());
  }

  private JournalEdit assignment(Work work, Assignment ours, JournalEdit.Kind kind)
      throws SQLException {
    AssignmentKey key = new AssignmentKey(ours.id());
    Optional<AssignmentRecord> row = work.assignments().find(ours.id());
    SyncFacts sync = row.map(AssignmentRecord::sync).orElse(SyncFacts.NONE);
    return remember(
        new JournalEdit.AssignmentEdit(
            kind,
            ours,
            next(key, sync),
            row.map(AssignmentRecord::confirmed).orElse(null),
            sync.confirmedRevision()));
  }

  /** The assignment as last committed; only what the store knows can be edited. */
  private Assignment latest(Work work, AssignmentId id) throws SQLException {
    if (before(new AssignmentKey(id)) instanceof JournalEdit.AssignmentEdit before) {
      return before.assignment();
    }
    return work.assignments()
        .find(id)
        .map(AssignmentRecord::assignment)
        .orElseThrow(StoreErrors::unknownAssignment);
  }

  private static List<CellRecord> cells(Work work, Assignment assignment) throws SQLException {
    return work.scores().ofAssignment(assignment.section(), assignment.id());
  }

  private long next(SyncKey key, SyncFacts sync) {
    JournalEdit.Revised before = before(key);
    long last = before == null ? sync.revision() : Math.max(sync.revision(), before.revision());
    return Math.max(last, spoilt.getOrDefault(key, 0L)) + 1;
  }

  private <E extends JournalEdit.Revised> E remember(E edit) {
    trial.put(edit.key(), edit);
    return edit;
  }

  private JournalEdit.@Nullable Revised before(SyncKey key) {
    JournalEdit.Revised found = trial.get(key);
    return found != null ? found : minted.get(key);
  }
}
