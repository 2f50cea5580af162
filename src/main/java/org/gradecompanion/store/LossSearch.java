package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.jspecify.annotations.Nullable;

/**
 * Looks in a pull for what PowerTeacher had confirmed. Scores are looked for only where the pull
 * has read them all; one that is under way, or was left without an answer, is not known to be lost.
 */
final class LossSearch {
  private final Work work;
  private final ServerLoss found = new ServerLoss();

  private LossSearch(Work work) {
    this.work = work;
  }

  static ServerLoss in(Work work, Roster roster) throws SQLException {
    LossSearch search = new LossSearch(work);
    Set<AssignmentId> there = new HashSet<>();
    RemoteAssignments remote = new RemoteAssignments(work, roster.remoteIds());
    for (Assignment assignment : roster.assignments()) {
      there.add(remote.recognised(assignment).id());
    }
    Map<CellId, Score> scores = new HashMap<>();
    roster.scores().forEach(each -> scores.put(each.cell(), Columns.kept(each.score())));
    for (Section section : roster.sections()) {
      // Of students who left, many servers say nothing any more.
      Set<StudentId> students =
          roster.students().getOrDefault(section.id(), List.of()).stream()
              .map(Student::id)
              .collect(Collectors.toSet());
      search.section(section, there, students, roster.scoresRead() ? scores : null);
    }
    return search.found;
  }

  private void section(
      Section section,
      Set<AssignmentId> there,
      Set<StudentId> students,
      @Nullable Map<CellId, Score> scores)
      throws SQLException {
    Map<AssignmentId, List<CellRecord>> cells = new HashMap<>();
    for (CellRecord cell : work.scores().ofSection(section.id())) {
      if (students.contains(cell.id().student()) && confirmed(cell)) {
        cells.computeIfAbsent(cell.id().assignment(), id -> new ArrayList<>()).add(cell);
      }
    }
    for (AssignmentRecord record : work.assignments().ofSection(section.id())) {
      AssignmentId id = record.assignment().id();
      boolean sought =
          !record.removed() && record.sync().present() && record.sync().leasedUntil() == null;
      List<CellRecord> its = cells.getOrDefault(id, List.of());
      if (sought && record.confirmed() != null && !there.contains(id)) {
        found.lost(record, its);
      } else if (sought) {
        found.kept(record.sync().confirmedAt());
        if (scores != null) {
          scores(its, scores);
        }
      }
    }
  }

  private void scores(List<CellRecord> cells, Map<CellId, Score> scores) throws SQLException {
    for (CellRecord cell : cells) {
      Score theirs = scores.getOrDefault(cell.id(), Score.BLANK);
      boolean lost =
          !theirs.equals(cell.confirmed()) && (theirs.isBlank() || heldBefore(cell, theirs));
      if (lost) {
        found.lost(cell, theirs);
      } else {
        found.kept(cell.sync().confirmedAt());
      }
    }
  }

  private static boolean confirmed(CellRecord cell) {
    return cell.sync().present()
        && !cell.confirmed().isBlank()
        && cell.theirs() == null
        && settled(cell.sync());
  }

  private static boolean settled(SyncFacts sync) {
    return sync.leasedUntil() == null && !sync.unknown();
  }

  /** Whether we had this value once, before the one that was confirmed. */
  private boolean heldBefore(CellRecord cell, Score theirs) throws SQLException {
    for (HistoryEntry entry : work.logs().history(cell.id())) {
      boolean before = entry.revision() < cell.sync().confirmedRevision();
      if (before && arrivedAs(entry.score(), theirs)) {
        return true;
      }
    }
    return false;
  }

  /** Comments and some flags may have stayed here. */
  private static boolean arrivedAs(Score ours, Score theirs) {
    return Objects.equals(ours.points(), theirs.points())
        && ours.flags().containsAll(theirs.flags());
  }
}
