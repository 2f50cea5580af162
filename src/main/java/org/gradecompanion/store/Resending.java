package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.jspecify.annotations.Nullable;

/** What a person decides about items that did not get through. */
final class Resending {
  private Resending() {}

  /** Creates again every assignment among these, or of these cells, that PowerTeacher lost. */
  static List<JournalEdit> recreate(Minter minter, Work work, Collection<SyncKey> keys)
      throws SQLException {
    Set<AssignmentId> lost = new LinkedHashSet<>();
    for (SyncKey key : keys) {
      SyncFacts facts = facts(work, key);
      if (facts != null && facts.reason() != null && facts.reason().code() == ReasonCode.GONE) {
        lost.add(key.assignment());
      }
    }
    List<JournalEdit> out = new ArrayList<>();
    for (AssignmentId id : lost) {
      Optional<AssignmentRecord> assignment = work.assignments().find(id);
      if (assignment.isPresent() && !assignment.get().removed()) {
        out.addAll(minter.recreate(work, assignment.get()));
      }
    }
    return out;
  }

  /** Makes them due at once, with their tries forgotten. */
  static Void free(Work work, Collection<SyncKey> keys) throws SQLException {
    for (SyncKey key : keys) {
      if (key instanceof CellId id) {
        Optional<CellRecord> cell = work.cell(id);
        if (cell.isPresent()) {
          Facts free = Facts.of(cell.get().sync()).free();
          work.put(
              work.sectionOf(id.assignment()).orElseThrow(), CellChange.with(cell.get(), free));
        }
      } else {
        Optional<AssignmentRecord> known = work.assignments().find(key.assignment());
        if (known.isPresent()) {
          Facts free = Facts.of(known.get().sync()).free();
          work.put(AssignmentChange.with(known.get(), free));
        }
      }
    }
    return null;
  }

  static List<JournalEdit> takeTheirs(Minter minter, Work work, Collection<CellId> cells)
      throws SQLException {
    List<JournalEdit> out = new ArrayList<>();
    for (CellRecord cell : inConflict(work, cells)) {
      Score theirs = cell.theirs();
      if (theirs != null) {
        out.add(minter.takeTheirs(work, cell, theirs));
      }
    }
    return out;
  }

  static Void keepOurs(Work work, Collection<CellId> cells) throws SQLException {
    for (CellRecord cell : inConflict(work, cells)) {
      Score theirs = cell.theirs();
      if (theirs != null) {
        work.put(
            work.sectionOf(cell.id().assignment()).orElseThrow(),
            CellChange.keptOurs(cell, theirs));
      }
    }
    return null;
  }

  private static List<CellRecord> inConflict(Work work, Collection<CellId> ids)
      throws SQLException {
    List<CellRecord> cells = new ArrayList<>();
    for (CellId id : ids) {
      work.cell(id).filter(cell -> cell.theirs() != null).ifPresent(cells::add);
    }
    return cells;
  }

  private static @Nullable SyncFacts facts(Work work, SyncKey key) throws SQLException {
    return key instanceof CellId cell
        ? work.cell(cell).map(CellRecord::sync).orElse(null)
        : work.assignments().find(key.assignment()).map(AssignmentRecord::sync).orElse(null);
  }
}
