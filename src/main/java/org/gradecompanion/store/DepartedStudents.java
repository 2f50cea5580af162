package org.gradecompanion.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.DepartedStudent;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Removal;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.UserError;

/** Students who left a section that is still taught: what is kept of them, and its removal. */
final class DepartedStudents {
  private static final String ITS_ASSIGNMENTS =
      " AND (assignment_id IN (SELECT id FROM assignment WHERE section_id = ?1)"
          + " OR assignment_id IN (SELECT assignment_id FROM score WHERE section_id = ?1))";

  /** Everything of a student (2) in a section (1), what is found through others of it first. */
  private static final List<String> REMOVALS =
      List.of(
          "DELETE FROM score_history WHERE student_id = ?2" + ITS_ASSIGNMENTS,
          "DELETE FROM push_log WHERE student_id = ?2" + ITS_ASSIGNMENTS,
          "DELETE FROM score WHERE section_id = ?1 AND student_id = ?2",
          "DELETE FROM roster_lock WHERE section_id = ?1 AND student_id = ?2",
          "DELETE FROM student WHERE id = ?2 AND NOT EXISTS (SELECT 1 FROM enrolment e"
              + " WHERE e.student_id = ?2 AND e.section_id <> ?1)",
          "DELETE FROM enrolment WHERE section_id = ?1 AND student_id = ?2");

  private final Db db;

  DepartedStudents(Db db) {
    this.db = db;
  }

  /** By section, then by list name. */
  List<DepartedStudent> all() throws SQLException {
    List<DepartedStudent> found = new ArrayList<>();
    RosterRows roster = new RosterRows(db);
    for (Section section : roster.taught()) {
      List<Student> left =
          roster.students(section.id()).stream()
              .filter(student -> !student.enrolled())
              .sorted(Comparator.comparing(Student::listName).thenComparing(Student::id))
              .toList();
      for (Student student : left) {
        found.add(counted(section, student));
      }
    }
    return found;
  }

  /**
   * Edits that remove them.
   *
   * @throws UserError one of them has not left, or would lose something
   */
  List<JournalEdit> removal(Collection<DepartedStudent> students) throws SQLException {
    List<JournalEdit> edits = new ArrayList<>();
    for (DepartedStudent each : students) {
      SectionId section = each.section().id();
      StudentId student = each.student().id();
      boolean removable =
          held(section, student)
              .filter(now -> !now.student().enrolled() && now.removable())
              .isPresent();
      if (!removable) {
        throw new UserError(
            UserError.Kind.NEEDS_PERSON,
            Message.of("error.store.not_departed", each.section().label()));
      }
      edits.add(new JournalEdit.StudentRemovedEdit(section, student));
    }
    return edits;
  }

  /**
   * Removes what is kept of a student in a section, and the student where no other has them. What
   * could be taken back in that section is forgotten: it may hold their scores.
   */
  void remove(SectionId section, StudentId student, Instant at) throws SQLException {
    Optional<DepartedStudent> known = held(section, student);
    for (String sql : REMOVALS) {
      db.update(sql, section.value(), student.value());
    }
    StepRows steps = new StepRows(db);
    steps.forget(section);
    Optional<Membership> combined = new MasterClassRows(db).membership(section);
    if (combined.isPresent()) {
      steps.forget(combined.get().masterClass().id());
    }
    if (known.isPresent()) {
      Removals log = new Removals(db);
      log.note(new Removal(at, known.get().section().label(), false, 1, known.get().scores()));
    }
  }

  private Optional<DepartedStudent> held(SectionId id, StudentId student) throws SQLException {
    RosterRows roster = new RosterRows(db);
    Optional<Section> section = roster.section(id);
    Optional<Student> known =
        roster.students(id).stream().filter(each -> each.id().equals(student)).findFirst();
    return section.isEmpty() || known.isEmpty()
        ? Optional.empty()
        : Optional.of(counted(section.get(), known.get()));
  }

  private DepartedStudent counted(Section section, Student student) throws SQLException {
    return new DepartedStudent(
        section,
        student,
        count("(points IS NOT NULL OR flags <> '')", section.id(), student.id()),
        count("pending = TRUE", section.id(), student.id()));
  }

  private int count(String which, SectionId section, StudentId student) throws SQLException {
    return db.first(
            "SELECT COUNT(*) FROM score WHERE section_id = ? AND student_id = ? AND " + which,
            row -> row.getInt(1),
            section.value(),
            student.value())
        .orElse(0);
  }
}
