package org.gradecompanion.store;

import java.sql.SQLException;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;

/** Puts together what is stored of a section. */
final class Books {
  private static final Comparator<AssignmentRecord> BY_DUE_DATE =
      Comparator.comparing((AssignmentRecord a) -> a.assignment().dueOn().orElse(LocalDate.MAX))
          .thenComparing(a -> a.assignment().title())
          .thenComparing(a -> a.assignment().id());

  private Books() {}

  /** With cells that hold something, or nothing where something was. */
  static SectionBook book(Db db, SectionId id) throws SQLException {
    List<CellRecord> cells =
        new ScoreRows(db)
            .ofSection(id).stream()
                .filter(
                    cell ->
                        !cell.score().isBlank()
                            || cell.leftOut()
                            || !cell.confirmed().isBlank()
                            || cell.sync().pending())
                .toList();
    return book(db, id, byListName(new RosterRows(db).students(id)), cells);
  }

  /** Without cells, the students in any order: for who looks nobody up in a list. */
  static SectionBook outline(Db db, SectionId id) throws SQLException {
    return book(db, id, new RosterRows(db).students(id), List.of());
  }

  private static SectionBook book(
      Db db, SectionId id, List<Student> students, List<CellRecord> cells) throws SQLException {
    RosterRows roster = new RosterRows(db);
    TeacherRows teachers = new TeacherRows(db);
    Section section = roster.section(id).orElseThrow(StoreErrors::unknownSection);
    List<AssignmentRecord> assignments =
        new AssignmentRows(db)
            .ofSection(id).stream()
                .filter(record -> !record.removed() || record.sync().pending())
                .sorted(BY_DUE_DATE)
                .toList();
    return new SectionBook(
        section,
        roster.terms(),
        roster.categories(),
        teachers.of(id),
        teachers.signedIn().orElse(null),
        students,
        assignments,
        cells,
        new MasterClassRows(db).membership(id).orElse(null));
  }

  private static List<Student> byListName(List<Student> students) {
    Collator collator = Collator.getInstance(Locale.ROOT);
    Map<StudentId, CollationKey> keys = new HashMap<>();
    students.forEach(s -> keys.put(s.id(), collator.getCollationKey(s.listName())));
    return students.stream()
        .sorted(
            Comparator.comparing((Student s) -> keys.get(s.id()))
                .thenComparing(Student::number)
                .thenComparing(Student::id))
        .toList();
  }
}
