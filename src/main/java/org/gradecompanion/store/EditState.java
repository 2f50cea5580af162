package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionId;

/** Whether the database is as an edit makes it. */
final class EditState {
  private EditState() {}

  static boolean holds(Db db, Edit edit) throws SQLException {
    if (edit instanceof Edit.ScoreSet set) {
      Optional<AssignmentRecord> known = known(db, set.cell().assignment());
      return known.isPresent() && holds(db, known.get().assignment().section(), set);
    }
    if (edit instanceof Edit.LeftOutSet set) {
      return cell(db, set.cell()).map(CellRecord::leftOut).orElse(false) == set.leftOut();
    }
    if (edit instanceof Edit.AssignmentSaved saved) {
      return known(db, saved.assignment().id())
          .filter(record -> record.assignment().equals(saved.assignment()))
          .isPresent();
    }
    if (edit instanceof Edit.AssignmentRemoved removed) {
      return known(db, removed.assignment()).isEmpty();
    }
    if (edit instanceof Edit.HoldSet hold) {
      return new AssignmentRows(db).held(hold.assignment()) == hold.held();
    }
    if (edit instanceof Edit.GroupSet set) {
      return new AssignmentRows(db).group(set.assignment()).equals(set.group());
    }
    if (edit instanceof Edit.StudentLockSet lock) {
      return new RosterRows(db).locked(lock.section(), lock.student()) == lock.locked();
    }
    if (edit instanceof Edit.MasterClassSaved saved) {
      return new MasterClassRows(db)
          .find(saved.masterClass().id())
          .equals(Optional.of(saved.masterClass()));
    }
    return edit instanceof Edit.MasterClassRemoved removed
        && new MasterClassRows(db).find(removed.masterClass()).isEmpty();
  }

  private static boolean holds(Db db, SectionId section, Edit.ScoreSet set) throws SQLException {
    Optional<CellRecord> cell = new ScoreRows(db).find(section, set.cell());
    if (cell.isPresent()) {
      return cell.get().score().equals(set.score());
    }
    // Of a student who was removed nothing holds: not even that there is no score.
    return set.score().isBlank()
        && new RosterRows(db).studentIds(section).contains(set.cell().student());
  }

  /** Whether any cell of an assignment holds something. */
  static boolean anyScore(Db db, AssignmentId id) throws SQLException {
    Optional<AssignmentRecord> known = known(db, id);
    if (known.isEmpty()) {
      return false;
    }
    for (CellRecord cell : new ScoreRows(db).ofAssignment(known.get().assignment().section(), id)) {
      if (!cell.score().isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<AssignmentRecord> known(Db db, AssignmentId id) throws SQLException {
    return new AssignmentRows(db).find(id).filter(record -> !record.removed());
  }

  private static Optional<CellRecord> cell(Db db, CellId id) throws SQLException {
    Optional<AssignmentRecord> known = known(db, id.assignment());
    return known.isEmpty()
        ? Optional.empty()
        : new ScoreRows(db).find(known.get().assignment().section(), id);
  }
}
