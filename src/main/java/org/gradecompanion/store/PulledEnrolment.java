package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;

/**
 * What a student's coming and going means for scores that were not sent: they stay, are named while
 * the student is not in the section, and go when the student is back.
 */
final class PulledEnrolment {
  private final Work work;
  private final SectionId section;

  PulledEnrolment(Work work, SectionId section) {
    this.work = work;
    this.section = section;
  }

  /** PowerTeacher would refuse their scores, so they are not tried. */
  void left(Set<StudentId> students) throws SQLException {
    List<CellRecord> named = new ArrayList<>();
    for (CellRecord cell : pending(students)) {
      Reason reason = cell.sync().reason();
      if (reason == null || reason.code().next() != ReasonCode.Next.PERSON) {
        Reason gone = Reason.of(ReasonCode.STUDENT_NOT_IN_SECTION);
        named.add(CellChange.with(cell, Facts.of(cell.sync()).leased(null).refused(gone)));
      }
    }
    work.putAll(section, named);
  }

  void back(Set<StudentId> students) throws SQLException {
    List<CellRecord> freed = new ArrayList<>();
    for (CellRecord cell : pending(students)) {
      if (refused(cell.sync())) {
        freed.add(CellChange.with(cell, Facts.of(cell.sync()).free()));
      }
    }
    work.putAll(section, freed);
  }

  private static boolean refused(SyncFacts sync) {
    return sync.reason() != null && sync.reason().code() == ReasonCode.STUDENT_NOT_IN_SECTION;
  }

  private List<CellRecord> pending(Set<StudentId> students) throws SQLException {
    return students.isEmpty()
        ? List.of()
        : work.scores().ofSection(section).stream()
            .filter(cell -> students.contains(cell.id().student()) && cell.sync().pending())
            .toList();
  }
}
