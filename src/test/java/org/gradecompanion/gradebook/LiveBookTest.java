package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.SECTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Group;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.rules.RandomBook;
import org.gradecompanion.rules.Sample;
import org.gradecompanion.rules.SectionRules;
import org.junit.jupiter.api.Test;

/** What an open book keeps between changes is what a book read afresh would say. */
class LiveBookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final Term TERM =
      new Term(new TermId("q1"), "Q1", LocalDate.of(2026, 8, 1), TODAY, false);
  private static final int STUDENTS = 6;
  private static final int COLUMNS = 5;

  private final List<AssignmentRecord> assignments = new ArrayList<>();
  private final List<CellRecord> cells = new ArrayList<>();

  @Test
  void kept_sums_equal_those_of_a_book_read_afresh_after_any_change() {
    Random chance = new Random(7);
    for (int i = 0; i < COLUMNS; i++) {
      assignments.add(assignment(i, "Title " + i, chance));
    }
    for (int i = 0; i < COLUMNS * STUDENTS; i++) {
      cells.add(cell(i, chance));
    }
    LiveBook live = fresh();
    for (int step = 0; step < 300; step++) {
      if (chance.nextInt(3) == 0) {
        int at = chance.nextInt(COLUMNS);
        String title = "Title " + (chance.nextInt(4) == 0 ? chance.nextInt(COLUMNS) : at);
        assignments.set(at, assignment(at, title, chance));
        live.put(List.of(assignments.get(at)));
      } else {
        int at = chance.nextInt(cells.size());
        cells.set(at, cell(at, chance));
        live.put(cells.get(at));
      }
      LiveBook afresh = fresh();
      assertThat(live.counts()).isEqualTo(afresh.counts());
      assertThat(AttentionList.of(live)).isEqualTo(AttentionList.of(afresh));
      assertThat(live.preflight()).isEqualTo(afresh.preflight());
    }
  }

  @Test
  void scores_of_a_term_that_ended_overnight_are_locked_the_next_day() {
    assignments.add(
        new AssignmentRecord(quiz(0, "Quiz"), quiz(0, "Quiz"), false, false, facts(1, 1, null)));
    cells.add(new CellRecord(id(0), "r", Score.of("8"), Score.BLANK, null, facts(1, 0, null)));
    LiveBook live = fresh();
    assertThat(live.counts()).containsEntry(CellState.WAITING, 1);
    assertThat(live.preflight().count(Bucket.READY)).isEqualTo(1);
    assertThat(live.setToday(TODAY.plusDays(1))).isTrue();
    assertThat(live.counts()).containsEntry(CellState.LOCKED, 2);
    assertThat(live.preflight().count(Bucket.LEFT_OUT)).isEqualTo(1);
  }

  @Test
  void assignment_moved_out_of_a_closed_term_is_not_promised_to_be_sent() {
    Assignment there = quiz(0, "Quiz").withDates(null, LocalDate.of(2026, 7, 1));
    Term closed =
        new Term(
            new TermId("q0"), "Q0", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 31), false);
    assignments.add(new AssignmentRecord(quiz(0, "Quiz"), there, false, false, facts(2, 1, null)));
    cells.add(new CellRecord(id(0), "r", Score.of("8"), Score.BLANK, null, facts(1, 0, null)));
    LiveBook live = new LiveBook(book(List.of(closed, TERM)), profile(), TODAY, true);
    assertThat(live.counts()).containsEntry(CellState.LOCKED, 2);
    assertThat(live.preflight().count(Bucket.LEFT_OUT)).isEqualTo(2);
  }

  @Test
  void assignment_waiting_for_its_first_score_goes_with_it_and_stays_again_without() {
    assignments.add(new AssignmentRecord(quiz(0, "Quiz"), null, false, false, facts(1, 0, null)));
    Profile otus = Profiles.byName("otus").orElseThrow();
    LiveBook live = new LiveBook(book(List.of(TERM)), otus, TODAY, true);
    assertThat(live.counts()).containsEntry(CellState.LEFT_OUT, 1);
    CellRecord cell =
        new CellRecord(id(0), "r", Score.of("8"), Score.BLANK, null, facts(1, 0, null));
    assertThat(live.put(cell)).isTrue();
    assertThat(live.counts()).containsEntry(CellState.WAITING, 2);
    CellRecord cleared =
        new CellRecord(id(0), "r", Score.BLANK, Score.BLANK, null, facts(2, 0, null));
    assertThat(live.put(cleared)).isTrue();
    assertThat(live.counts()).containsEntry(CellState.LEFT_OUT, 2);
  }

  @Test
  void report_of_any_gradebook_is_that_of_the_rules() {
    for (long seed = 0; seed < 300; seed++) {
      RandomBook random = new RandomBook(seed);
      SectionBook all = random.book();
      SectionRules rules = new SectionRules(all, Sample.TODAY, random.profile());
      PreflightReport expected = Preflight.of(rules, all.assignments(), all.cells());
      PreflightReport report = new LiveBook(all, random.profile(), Sample.TODAY, true).preflight();
      assertThat(report.groups())
          .as("seed %d", seed)
          .hasSameSizeAs(expected.groups())
          .allSatisfy(
              group ->
                  assertThat(group.header()).isEqualTo(same(group, expected.groups()).header()))
          .allSatisfy(
              group ->
                  assertThat(group.cells().items())
                      .containsExactlyInAnyOrderElementsOf(
                          same(group, expected.groups()).cells().items()));
      assertThat(report.warnings()).isEqualTo(expected.warnings());
    }
  }

  private static Group same(Group group, List<Group> among) {
    return among.stream()
        .filter(each -> each.assignment().equals(group.assignment()))
        .findFirst()
        .orElseThrow();
  }

  private LiveBook fresh() {
    return new LiveBook(book(List.of(TERM)), profile(), TODAY, true);
  }

  private static Profile profile() {
    return Profile.powerTeacher();
  }

  private SectionBook book(List<Term> terms) {
    TeacherId teacher = new TeacherId("t");
    List<Student> students = new ArrayList<>();
    for (int i = 0; i < STUDENTS; i++) {
      students.add(new Student(new StudentId("s" + i), "G", "F" + i, "", "", true));
    }
    return new SectionBook(
        new Section(SECTION, "M", "", "", teacher, terms.stream().map(Term::id).toList()),
        terms,
        List.of(new Category(new CategoryId("c"), "Homework", true, null)),
        List.of(),
        null,
        students,
        assignments,
        cells);
  }

  private static Assignment quiz(int number, String title) {
    return new Assignment(
        new AssignmentId("a" + number),
        SECTION,
        title,
        "",
        BigDecimal.TEN,
        null,
        TODAY,
        new CategoryId("c"));
  }

  private static AssignmentRecord assignment(int number, String title, Random chance) {
    Assignment ours = quiz(number, title);
    boolean there = chance.nextBoolean();
    return new AssignmentRecord(
        ours,
        there ? ours : null,
        chance.nextInt(5) == 0,
        chance.nextInt(5) == 0,
        facts(2, there && chance.nextBoolean() ? 2 : 1, reason(chance)));
  }

  private static CellId id(int number) {
    return new CellId(
        new AssignmentId("a" + number / STUDENTS), new StudentId("s" + number % STUDENTS));
  }

  private static CellRecord cell(int number, Random chance) {
    boolean sent = chance.nextBoolean();
    Score score = Score.of(Integer.toString(chance.nextInt(12)));
    return new CellRecord(
        id(number),
        "r" + number,
        score,
        sent ? score : Score.BLANK,
        null,
        facts(2, sent ? 2 : 1, sent ? null : reason(chance)));
  }

  private static Reason reason(Random chance) {
    return switch (chance.nextInt(4)) {
      case 0 -> Reason.of(ReasonCode.CONFLICT);
      case 1 -> Reason.of(ReasonCode.REFUSED);
      default -> null;
    };
  }

  private static SyncFacts facts(long revision, long confirmed, Reason reason) {
    return new SyncFacts(
        revision, confirmed, confirmed, confirmed > 0, null, 0, null, reason, null, null);
  }
}
