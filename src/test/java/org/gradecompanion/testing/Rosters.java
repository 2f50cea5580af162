package org.gradecompanion.testing;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/** Sections of a few students with assignments that PowerTeacher already has. */
public final class Rosters {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  public static final SectionId SECTION = new SectionId("section-1");
  public static final SectionId SECOND = new SectionId("section-2");
  public static final CategoryId QUIZ = new CategoryId("quiz");
  public static final AssignmentId OLD = new AssignmentId("old-quiz");
  public static final AssignmentId OLD_IN_SECOND = new AssignmentId("old-quiz-2");
  public static final Connection CONNECTION =
      new Connection(
          GatewayKind.ONEROSTER_1_1,
          URI.create("http://127.0.0.1:9/ims/oneroster/v1p1"),
          URI.create("http://127.0.0.1:9/oauth/access_token"),
          "client",
          "teacher@school.example",
          ZoneOffset.UTC,
          false);

  private Rosters() {}

  public static Roster small() {
    return ofStudents(4);
  }

  /** The same with its term closed. */
  public static Roster closed() {
    return of(4, true);
  }

  public static Roster ofStudents(int count) {
    return of(count, false);
  }

  private static Roster of(int count, boolean closed) {
    TeacherId teacher = new TeacherId("teacher-1");
    Term term =
        new Term(new TermId("q2"), "Quarter 2", TODAY.minusDays(20), TODAY.plusDays(40), closed);
    return new Roster(
        new Teacher(teacher, "Ada", "Okafor", "teacher@school.example"),
        List.of(term),
        List.of(
            new Category(QUIZ, "Quiz", true, null),
            new Category(new CategoryId("classwork"), "Classwork", true, null)),
        List.of(new Section(SECTION, "Algebra", "ALG-1", "school-1", teacher, List.of(term.id()))),
        Map.of(),
        Map.of(SECTION, IntStream.rangeClosed(1, count).mapToObj(Rosters::student).toList()),
        List.of(assignment(OLD.value(), "Old quiz")),
        List.of(new Roster.RemoteScore(cell(OLD, 1), "result-1", Score.of("7"))));
  }

  /** The small one beside a second section, which has two students and the same old quiz. */
  public static Roster both() {
    Roster one = small();
    Section first = one.sections().get(0);
    Section second =
        new Section(
            SECOND, "Algebra", "ALG-2", first.schoolId(), first.leadTeacher(), first.terms());
    return new Roster(
        one.teacher(),
        one.terms(),
        one.categories(),
        List.of(first, second),
        Map.of(SECTION, List.of(one.teacher()), SECOND, List.of(one.teacher())),
        Map.of(SECTION, one.students().get(SECTION), SECOND, List.of(student(5), student(6))),
        List.of(
            one.assignments().get(0),
            one.assignments().get(0).of(OLD_IN_SECOND, SECOND),
            assignment("poster", "Poster").of(new AssignmentId("poster"), SECOND)),
        one.scores());
  }

  /** A roster whose assignments are others in PowerTeacher now. */
  public static Roster withAssignments(Roster roster, List<Assignment> assignments) {
    return new Roster(
        roster.teacher(),
        roster.terms(),
        roster.categories(),
        roster.sections(),
        roster.teachers(),
        roster.students(),
        assignments,
        roster.scores());
  }

  public static Assignment assignment(String id, String title) {
    return new Assignment(
        new AssignmentId(id), SECTION, title, "", BigDecimal.TEN, TODAY, TODAY, QUIZ);
  }

  public static CellId cell(AssignmentId assignment, int student) {
    return new CellId(assignment, new StudentId("student-" + student));
  }

  private static Student student(int number) {
    return new Student(
        new StudentId("student-" + number),
        "Given" + number,
        "Family" + number,
        "" + number,
        "",
        true);
  }
}
