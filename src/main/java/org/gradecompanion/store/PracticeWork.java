package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;

/**
 * What was practised and not sent when the practice district is left. It stays here on purpose, for
 * no real school may ever receive it, whatever its classes are called.
 */
final class PracticeWork {
  private final Work work;
  private final Set<SectionId> sections = new HashSet<>();
  private final Set<SectionId> listed;

  private PracticeWork(Work work, Roster roster) {
    this.work = work;
    listed = roster.sections().stream().map(Section::id).collect(Collectors.toSet());
  }

  /**
   * That of the classes which this roster takes the place of; none when it is no other school's.
   */
  private static PracticeWork leftFor(Work work, Roster roster) throws SQLException {
    PracticeWork left = new PracticeWork(work, roster);
    boolean leaving =
        new PulledFrom(work).practice()
            && (roster.extent() == Roster.Extent.PEOPLE || !work.roster().practising());
    if (leaving) {
      work.roster().taught().stream().map(Section::id).forEach(left.sections::add);
    }
    return left;
  }

  /** Holds its assignments back and leaves its scores out, as a teacher can. */
  static List<JournalEdit> keptHere(Minter minter, Work work, Roster roster) throws SQLException {
    return minter.mint(work, leftFor(work, roster).toKeep());
  }

  /**
   * Whether nothing of it is left to be kept, so that the roster can be taken: while it was kept
   * something may have been typed.
   */
  static boolean isKept(Work work, Roster roster) throws SQLException {
    PracticeWork left = leftFor(work, roster);
    return left.sections.isEmpty()
        || left.toKeep().isEmpty()
            && left.assignments().stream().noneMatch(AssignmentRecord::removed);
  }

  private List<Edit> toKeep() throws SQLException {
    if (sections.isEmpty()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    Set<SectionId> stillShown = new HashSet<>();
    for (Map.Entry<SectionId, CellRecord> entry : work.scores().pending()) {
      CellRecord cell = entry.getValue();
      boolean known = work.sectionOf(cell.id().assignment()).isPresent();
      if (sections.contains(entry.getKey()) && known) {
        stillShown.add(entry.getKey());
        if (!cell.leftOut()) {
          edits.add(new Edit.LeftOutSet(cell.id(), true));
        }
      }
    }
    List<AssignmentRecord> assignments = assignments();
    assignments.stream()
        .filter(record -> !record.removed())
        .forEach(record -> stillShown.add(record.assignment().section()));
    stillShown.removeAll(listed);
    // Classes that stay on show for what waits: what is typed there later is no school's either.
    for (SectionId section : stillShown) {
      assignments.addAll(work.assignments().ofSection(section));
    }
    for (AssignmentId id : unheld(assignments)) {
      edits.add(new Edit.HoldSet(id, true));
    }
    return edits;
  }

  private static Set<AssignmentId> unheld(List<AssignmentRecord> assignments) {
    return assignments.stream()
        .filter(record -> !record.removed() && !record.held())
        .map(record -> record.assignment().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What was deleted is nowhere else to be deleted. */
  static void deletedHere(Work work, Roster roster) throws SQLException {
    for (AssignmentRecord record : leftFor(work, roster).assignments()) {
      if (record.removed()) {
        work.put(AssignmentChange.deleted(record, record.sync().revision(), work.now()));
      }
    }
  }

  private List<AssignmentRecord> assignments() throws SQLException {
    return work.assignments().pending().stream()
        .filter(record -> sections.contains(record.assignment().section()))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
