package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/** A section to try the rules on: a closed, an open and a future term around 22 November 2026. */
public final class Sample {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Term CLOSED = term("q1", TODAY.minusDays(80), TODAY.minusDays(20));
  static final Term OPEN = term("q2", TODAY.minusDays(19), TODAY.plusDays(40));
  static final Term FUTURE = term("q3", TODAY.plusDays(41), TODAY.plusDays(100));
  static final TeacherId TEACHER = new TeacherId("t1");
  static final Category CLASSWORK = category("Classwork", true, null);
  static final Category QUIZ = category("Quiz", true, null);
  static final Category INACTIVE = category("Participation", false, null);
  static final Category MINE = category("My own", true, TEACHER);
  static final Category FOREIGN = category("Hers", true, new TeacherId("t2"));
  public static final Section SECTION =
      new Section(
          new SectionId("s1"),
          "Algebra",
          "ALG-1",
          "school",
          TEACHER,
          List.of(CLOSED.id(), OPEN.id(), FUTURE.id()));

  private Sample() {}

  static Term term(String id, LocalDate start, LocalDate end) {
    return new Term(new TermId(id), id, start, end, false);
  }

  static Category category(String title, boolean active, TeacherId owner) {
    return new Category(new CategoryId(title), title, active, owner);
  }

  /** An assignment that every rule accepts. */
  public static Assignment assignment(String title) {
    return new Assignment(
        new AssignmentId("a-" + Integer.toHexString(title.hashCode())),
        SECTION.id(),
        title,
        "",
        BigDecimal.TEN,
        TODAY,
        TODAY,
        QUIZ.id());
  }

  /** Edited here and not in PowerTeacher. */
  public static AssignmentRecord fresh(Assignment assignment) {
    return new AssignmentRecord(assignment, null, false, false, edited(false));
  }

  /** The same, with a score in one of its cells. */
  static AssignmentRecord scored(Assignment assignment) {
    return fresh(assignment).withScored(true);
  }

  /** In PowerTeacher as it is here. */
  public static AssignmentRecord sent(Assignment assignment) {
    return new AssignmentRecord(
        assignment,
        assignment,
        false,
        false,
        new SyncFacts(1, 1, 1, true, null, 0, null, null, null, null));
  }

  /** Edited here once and not confirmed. */
  public static SyncFacts edited(boolean present) {
    return new SyncFacts(1, 0, 0, present, null, 0, null, null, null, TODAY);
  }

  static CellRecord cell(Assignment assignment, Score score) {
    return new CellRecord(
        new CellId(assignment.id(), new StudentId("p1")),
        "r1",
        score,
        Score.BLANK,
        null,
        edited(false));
  }

  /** The section with these assignments and no cells. */
  public static SectionBook book(AssignmentRecord... records) {
    return new SectionBook(
        SECTION,
        List.of(CLOSED, OPEN, FUTURE),
        List.of(QUIZ, CLASSWORK, INACTIVE, MINE, FOREIGN),
        List.of(),
        null,
        List.of(),
        Arrays.asList(records),
        List.of());
  }

  static SectionRules rules(AssignmentRecord... records) {
    // As most districts are reached.
    Profile profile = Profile.powerTeacher().over(GatewayKind.ONEROSTER_1_1.carriage());
    return new SectionRules(book(records), TODAY, profile);
  }

  static SectionRules rules(Profile profile, AssignmentRecord... records) {
    return new SectionRules(book(records), TODAY, profile);
  }

  /** A shipped profile, with some of its settings otherwise. */
  static Profile profile(String name, String... lines) {
    return new ProfileFile("own", List.of(lines), Profiles.byName(name).orElseThrow())
        .profile("own");
  }

  /** What keeps an assignment from being sent as it was typed. */
  static List<Finding> warnings(SectionRules rules, AssignmentRecord record) {
    return rules.check(record).stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .toList();
  }

  /** What one rule says of an assignment alone in its section. */
  static List<Finding> findings(String rule, Assignment assignment) {
    return rules(fresh(assignment)).check(assignment).stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }
}
