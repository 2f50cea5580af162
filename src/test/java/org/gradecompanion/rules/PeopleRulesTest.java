package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.TODAY;
import static org.gradecompanion.rules.Sample.assignment;
import static org.gradecompanion.rules.Sample.fresh;
import static org.gradecompanion.rules.Sample.scored;
import static org.gradecompanion.rules.Sample.sent;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R12, R16 and R17: whose work passes, and what of a roster. */
class PeopleRulesTest {
  private static final Teacher LEAD = teacher("t1", "reed@school.example");
  private static final Teacher COLLEAGUE = teacher("t2", "cole@school.example");

  private final Assignment quiz = assignment("Quiz");
  private final List<Student> students = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(RosterLock.class)
  void student_locked_on_the_roster_is_left_out_and_unlocked_here_if_locked_here(RosterLock lock) {
    students.add(student("p1", true, lock));
    AssignmentRecord header = sent(quiz);
    CellRecord cell = cell("p1", Score.of("12"));
    SectionRules rules = rules(Profile.powerTeacher(), header);
    List<Finding> found = rules.check(cell, header);
    if (!lock.locked()) {
      assertThat(found).extracting(Finding::rule).containsExactly("R5");
      return;
    }
    Finding locked =
        found.stream().filter(each -> each.rule().equals("R16")).findFirst().orElseThrow();
    assertThat(locked.severity()).isEqualTo(Severity.LEAVES_OUT);
    assertThat(locked.fixes())
        .isEqualTo(
            lock == RosterLock.BY_TEACHER
                ? List.of(new Fix.UnlockStudent(Sample.SECTION.id(), new StudentId("p1")))
                : List.of());
    // What stays here anyway needs no mending first.
    assertThat(new States(rules, true).of(cell, header, found)).isEqualTo(CellState.LEFT_OUT);
    PreflightReport report = Preflight.of(rules, List.of(header), List.of(cell));
    assertThat(report.count(Bucket.LEFT_OUT)).isEqualTo(1);
    assertThat(report.warnings()).isZero();
    assertThat(rules(Sample.profile("otus"), header).check(cell, header))
        .extracting(Finding::rule)
        .containsExactly("R5");
  }

  @ParameterizedTest(name = "due {0} days from today: {1} findings")
  @CsvSource({"-1, 1", "0, 0", "1, 0"})
  void work_not_handed_in_is_named_from_the_day_after_it_was_due(int days, int findings) {
    students.add(student("p1", true, RosterLock.NONE));
    Assignment due = quiz.withDates(TODAY.minusDays(3), TODAY.plusDays(days));
    assertThat(column(sent(due))).hasSize(findings);
  }

  @Test
  void zeros_are_offered_to_those_who_are_there_and_handed_nothing_in() {
    for (String id : List.of("blank", "none", "missing", "late", "exempt", "collected", "kept")) {
      students.add(student(id, true, RosterLock.NONE));
    }
    students.add(student("scored", true, RosterLock.NONE));
    students.add(student("gone", false, RosterLock.NONE));
    students.add(student("locked", true, RosterLock.BY_TEACHER));
    CellRecord blank = cell("kept", Score.flagged(Flag.MISSING));
    CellRecord kept =
        new CellRecord(
            blank.id(), "r", blank.score(), Score.BLANK, null, Sample.edited(false), true);
    Finding finding =
        column(
                sent(past()),
                cell("blank", Score.BLANK),
                cell("missing", Score.flagged(Flag.MISSING)),
                cell("late", Score.flagged(Flag.LATE)),
                cell("exempt", Score.flagged(Flag.EXEMPT)),
                cell("collected", Score.flagged(Flag.COLLECTED)),
                kept,
                cell("scored", Score.of("0")))
            .get(0);
    assertThat(finding.rule()).isEqualTo("R12");
    assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
    assertThat(finding.message().args()).containsExactly(4);
    assertThat(((Fix.GiveZeros) finding.fixes().get(0)).students())
        .extracting(StudentId::value)
        .containsExactlyInAnyOrder("blank", "none", "missing", "late");
  }

  @Test
  void zeros_are_told_without_an_edit_and_count_as_no_item() {
    students.add(student("p1", true, RosterLock.NONE));
    AssignmentRecord settled = sent(past());
    PreflightReport report =
        Preflight.of(rules(Sample.profile("otus"), settled), List.of(settled), List.of());
    assertThat(report.findings()).extracting(Finding::rule).containsExactly("R12");
    assertThat(report.size()).isZero();
    assertThat(report.items()).isEmpty();
    for (Bucket bucket : Bucket.values()) {
      assertThat(report.count(bucket)).isZero();
    }
  }

  @Test
  void zeros_are_not_offered_for_what_stays_here() {
    students.add(student("p1", true, RosterLock.NONE));
    AssignmentRecord there = sent(past());
    AssignmentRecord held = new AssignmentRecord(past(), past(), true, false, Sample.edited(true));
    AssignmentRecord removed =
        new AssignmentRecord(past(), past(), false, true, Sample.edited(true));
    Assignment old = quiz.withDates(Sample.CLOSED.start(), Sample.CLOSED.end());
    for (AssignmentRecord none : List.of(held, removed, sent(old), fresh(past()))) {
      assertThat(column(none)).isEmpty();
    }
    assertThat(rules(Profile.powerTeacher(), there).checkColumn(there, List.of(), List.of()))
        .isEmpty();
  }

  @ParameterizedTest(name = "group {0}, given by {1}: {2}")
  @CsvSource({
    "none, '', ",
    "reed@school.example, '', ",
    "REED@school.example, ' Reed@School.example', ",
    "cole@school.example, '', rules.R17.you",
    "reed@school.example, cole@school.example, rules.R17.giver",
    "cole@school.example, cole@school.example, ",
    "reed@school.example office@district.example, office@district.example, rules.R17.outside"
  })
  void giver_must_be_in_the_group_and_teach_the_class(String group, String giver, String expected) {
    AssignmentRecord record = scored(given(giver));
    Profile profile = Sample.profile("otus", "passback.group = " + group);
    List<Finding> found = Sample.warnings(rules(profile, record), record);
    assertThat(found)
        .extracting(finding -> finding.message().key())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
    assertThat(found).allMatch(finding -> finding.severity() == Severity.BLOCKS);
  }

  @Test
  void assignment_given_by_another_can_be_given_by_the_teacher_who_passes() {
    AssignmentRecord record = scored(given("office@district.example"));
    Finding finding = Sample.warnings(rules(Sample.profile("otus"), record), record).get(0);
    Fix.UseDetails give = (Fix.UseDetails) finding.fixes().get(0);
    assertThat(give.details().givenBy()).isEmpty();
    Profile others = Sample.profile("otus", "passback.group = cole@school.example");
    assertThat(Sample.warnings(rules(others, record), record))
        .allSatisfy(each -> assertThat(each.fixes()).containsExactly(new Fix.HoldBack()));
  }

  @Test
  void scores_of_what_powerteacher_has_are_blocked_too() {
    students.add(student("p1", true, RosterLock.NONE));
    Profile profile = Sample.profile("otus", "passback.group = cole@school.example");
    AssignmentRecord there = sent(quiz);
    SectionRules rules = rules(profile, there);
    CellRecord cell = cell("p1", Score.of("7"));
    assertThat(rules.check(cell, there).get(0).fixes()).containsExactly(new Fix.LeaveOut());
    // Where the assignment itself waits, one finding is enough.
    assertThat(rules.check(cell, scored(quiz))).isEmpty();
    AssignmentRecord waiting = scored(quiz);
    PreflightReport report = Preflight.of(rules(profile, waiting), List.of(waiting), List.of(cell));
    assertThat(report.count(Bucket.BLOCKED)).isEqualTo(2);
  }

  @Test
  void nobody_is_accused_before_it_is_known_who_teaches() {
    AssignmentRecord record = scored(given("office@district.example"));
    SectionBook unknown = Sample.book(record);
    assertThat(Sample.warnings(new SectionRules(unknown, TODAY, Sample.profile("otus")), record))
        .isEmpty();
  }

  private Assignment past() {
    return quiz.withDates(TODAY.minusDays(3), TODAY.minusDays(1));
  }

  private Assignment given(String giver) {
    return quiz.withDetails(AssignmentDetails.USUAL.withGivenBy(giver));
  }

  private List<Finding> column(AssignmentRecord record, CellRecord... cells) {
    SectionRules rules = rules(Sample.profile("otus"), record);
    return rules.checkColumn(record, rules.check(record), List.of(cells));
  }

  private SectionRules rules(Profile profile, AssignmentRecord... records) {
    SectionBook book = Sample.book(records);
    return new SectionRules(
        new SectionBook(
            book.section(),
            book.terms(),
            book.categories(),
            List.of(LEAD, COLLEAGUE),
            LEAD,
            students,
            book.assignments(),
            List.of()),
        TODAY,
        profile);
  }

  private CellRecord cell(String student, Score score) {
    return new CellRecord(
        new CellId(quiz.id(), new StudentId(student)),
        "r",
        score,
        Score.BLANK,
        null,
        Sample.edited(false));
  }

  private static Student student(String id, boolean enrolled, RosterLock lock) {
    return new Student(new StudentId(id), "G", "F", "", "", enrolled, lock);
  }

  private static Teacher teacher(String id, String email) {
    return new Teacher(new TeacherId(id), "G", "F", email);
  }
}
