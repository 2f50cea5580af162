package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/** A district's class as the program holds it after a pull. */
record PulledBook(
    Section section,
    List<Term> terms,
    List<org.gradecompanion.model.Category> categories,
    List<Teacher> teachers,
    Teacher signedIn,
    List<Student> students) {

  /** What a gateway reads out of these holdings: the finest terms, closed as published. */
  static PulledBook of(Holdings holdings, String signedIn) {
    List<Session> all = holdings.calendar().published();
    List<Term> terms =
        all.stream()
            .map(s -> new Term(new TermId(s.sourcedId()), s.title(), s.start(), s.end(), closed(s)))
            .toList();
    SchoolClass schoolClass =
        Objects.requireNonNull(holdings.roster().classes().get(RandomSchool.CLASS));
    List<TermId> own = new ArrayList<>();
    schoolClass.termIds().forEach(id -> collect(id, all, own));
    Section section =
        new Section(
            new SectionId(schoolClass.sourcedId()),
            schoolClass.title(),
            "",
            schoolClass.schoolId(),
            RandomSchool.NAME,
            new TeacherId(RandomSchool.LEAD),
            own,
            schoolClass.grades());
    return new PulledBook(
        section,
        terms,
        holdings.gradebook().categories().list().stream().map(PulledBook::category).toList(),
        holdings.roster().teachersOf(schoolClass.sourcedId()).stream()
            .map(PulledBook::teacher)
            .sorted(Comparator.comparing(each -> !each.id().value().equals(RandomSchool.LEAD)))
            .toList(),
        teacher(Objects.requireNonNull(holdings.roster().users().get(signedIn))),
        holdings.roster().studentsOf(schoolClass.sourcedId()).stream()
            .map(user -> student(user, holdings.roster()))
            .toList());
  }

  private static Teacher teacher(User user) {
    String email = Objects.requireNonNull(user.email());
    return new Teacher(new TeacherId(user.sourcedId()), "G", "F", email);
  }

  private static Student student(User user, Roster roster) {
    RosterLock lock =
        roster.isLocked(user.sourcedId(), RandomSchool.CLASS)
            ? RosterLock.IN_POWERTEACHER
            : RosterLock.NONE;
    return new Student(new StudentId(user.sourcedId()), "G", "F", "", "", true, lock);
  }

  /** The same with some students whom the teacher has locked here, of which no server knows. */
  PulledBook lockedHere(Predicate<StudentId> which) {
    List<Student> marked =
        students.stream()
            .map(
                each ->
                    !each.lock().locked() && which.test(each.id())
                        ? new Student(each.id(), "G", "F", "", "", true, RosterLock.BY_TEACHER)
                        : each)
            .toList();
    return new PulledBook(section, terms, categories, teachers, signedIn, marked);
  }

  private static boolean closed(Session session) {
    return "true".equals(session.meta("closed"));
  }

  private static void collect(String id, List<Session> all, List<TermId> found) {
    List<Session> children = all.stream().filter(s -> id.equals(s.parentId())).toList();
    children.forEach(child -> collect(child.sourcedId(), all, found));
    if (children.isEmpty()) {
      found.add(new TermId(id));
    }
  }

  private static org.gradecompanion.model.Category category(Category category) {
    TeacherId owner =
        "user".equals(category.meta("categoryType"))
            ? new TeacherId(Objects.requireNonNull(category.meta("teacherSourcedId")))
            : null;
    return new org.gradecompanion.model.Category(
        new CategoryId(category.sourcedId()),
        category.title(),
        !"false".equals(category.meta("isActive")),
        owner);
  }

  SectionBook with(List<AssignmentRecord> assignments, List<CellRecord> cells) {
    return new SectionBook(
        section, terms, categories, teachers, signedIn, students, assignments, cells);
  }
}
