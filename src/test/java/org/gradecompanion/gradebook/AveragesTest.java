package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.rules.Sample;
import org.junit.jupiter.api.Test;

/** What a student's and an assignment's scores come to. */
class AveragesTest {
  private static final LocalDate DUE = Sample.TODAY.minusDays(1);

  private final List<AssignmentRecord> assignments = new ArrayList<>();
  private final List<CellRecord> cells = new ArrayList<>();
  private Profile profile = Profile.powerTeacher();

  @Test
  void average_addsPointsUpAndSaysHowManyScoresAreBehind() {
    give(quiz("a", 10), quiz("b", 30));
    score("a", 1, Score.of("8"));
    score("b", 1, Score.of("30"));
    score("a", 2, Score.of("5"));
    LiveBook book = fresh();

    assertThat(percent(book, 1)).isEqualByComparingTo("95");
    assertThat(book.averages().of(student(1)).scores()).isEqualTo(2);
    assertThat(book.averages().of(new AssignmentId("a")).mean().orElseThrow())
        .isEqualByComparingTo("6.5");
    assertThat(book.averages().of(new AssignmentId("a")).scores()).isEqualTo(2);
  }

  @Test
  void exemptAndBlank_doNotCount() {
    give(quiz("a", 10), quiz("b", 10), quiz("c", 10));
    score("a", 1, Score.of("8"));
    score("b", 1, new Score(BigDecimal.ZERO, Set.of(Flag.EXEMPT), ""));
    score("c", 1, Score.flagged(Flag.LATE));
    LiveBook book = fresh();

    assertThat(percent(book, 1)).isEqualByComparingTo("80");
    assertThat(book.averages().of(student(1)).scores()).isEqualTo(1);
    assertThat(book.averages().of(student(2)).percent()).isEmpty();
    assertThat(book.averages().of(new AssignmentId("b"))).isEqualTo(Average.NONE);
  }

  @Test
  void missing_isAZeroOnlyWhereTheProfileMakesOneOfUnsubmittedWorkPastDue() {
    give(quiz("a", 10), quiz("b", 10));
    give(quiz("later", 10).withDates(Sample.TODAY, Sample.TODAY));
    score("a", 1, Score.of("8"));
    score("b", 1, Score.flagged(Flag.MISSING));
    score("later", 1, Score.flagged(Flag.MISSING));

    assertThat(percent(fresh(), 1)).isEqualByComparingTo("80");
    profile = Profiles.byName("otus").orElseThrow();
    assertThat(percent(fresh(), 1)).isEqualByComparingTo("40");
  }

  @Test
  void spread_putsTheMaximumAndMoreIntoTheLastTenth_andLeavesOutWhatDoesNotCount() {
    give(quiz("a", 10));
    score("a", 0, Score.of("10"));
    score("a", 1, Score.of("12"));
    score("a", 2, Score.of("0"));
    score("a", 3, new Score(BigDecimal.ONE, Set.of(Flag.EXEMPT), ""));
    assertThat(fresh().spread(assignments.get(0)).tenths())
        .containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 2);
  }

  @Test
  void weight_countsForTheStudent_andWhatIsNotInTheFinalGradeDoesNot() {
    AssignmentDetails usual = AssignmentDetails.USUAL;
    give(quiz("a", 10), quiz("b", 10).withDetails(usual.withWeight(new BigDecimal("3"))));
    give(quiz("c", 10).withDetails(usual.withInFinalGrade(false)));
    score("a", 1, Score.of("10"));
    score("b", 1, Score.of("6"));
    score("c", 1, Score.of("0"));
    LiveBook book = fresh();

    assertThat(percent(book, 1)).isEqualByComparingTo("70");
    assertThat(book.averages().of(new AssignmentId("c")).scores()).isEqualTo(1);
  }

  @Test
  void changesOfStates_changeNoAverage() {
    give(quiz("a", 10));
    score("a", 1, Score.of("8"));
    LiveBook book = fresh();
    book.averages();
    long before = book.averagesChanges();

    book.put(record("a", 1, Score.of("8"), Sample.edited(true)));
    assertThat(book.averagesChanges()).isEqualTo(before);
    book.put(record("a", 1, Score.of("9"), SyncFacts.NONE));
    assertThat(book.averagesChanges()).isGreaterThan(before);
  }

  @Test
  void averagesKept_areThoseOfABookReadAfresh_afterAnyChange() {
    Random chance = new Random(11);
    profile = Profiles.byName("otus").orElseThrow();
    for (int at = 0; at < 5; at++) {
      give(quiz("q" + at, 10));
    }
    LiveBook live = fresh();
    for (int step = 0; step < 400; step++) {
      live.averages();
      if (chance.nextInt(6) == 0) {
        int at = chance.nextInt(5);
        AssignmentRecord changed = added(anyQuiz("q" + at, chance)).withRemoved(step % 5 == 0);
        assignments.set(at, changed);
        live.put(List.of(changed));
      } else {
        live.put(score("q" + chance.nextInt(5), chance.nextInt(4), anyScore(chance)));
      }
      LiveBook afresh = fresh();
      for (int student = 0; student < 4; student++) {
        assertSame(
            live.averages().of(student(student)), afresh.averages().of(student(student)), step);
      }
      for (AssignmentRecord each : assignments) {
        AssignmentId id = each.assignment().id();
        assertSame(live.averages().of(id), afresh.averages().of(id), step);
      }
    }
  }

  private static void assertSame(Average kept, Average afresh, int step) {
    assertThat(kept.scores()).as("step %d", step).isEqualTo(afresh.scores());
    assertThat(kept.earned()).as("step %d", step).isEqualByComparingTo(afresh.earned());
    assertThat(kept.possible()).as("step %d", step).isEqualByComparingTo(afresh.possible());
  }

  private static BigDecimal percent(LiveBook book, int student) {
    return book.averages().of(student(student)).percent().orElseThrow();
  }

  private static Score anyScore(Random chance) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (chance.nextInt(3) == 0) {
      flags.add(Flag.values()[chance.nextInt(Flag.values().length)]);
    }
    BigDecimal points =
        chance.nextInt(3) == 0 ? null : BigDecimal.valueOf(chance.nextInt(100), chance.nextInt(3));
    return new Score(points, flags, "");
  }

  private static Assignment anyQuiz(String id, Random chance) {
    return quiz(id, 1 + chance.nextInt(20))
        .withDates(null, DUE.plusDays(chance.nextInt(4)))
        .withDetails(
            AssignmentDetails.USUAL
                .withWeight(BigDecimal.valueOf(1 + chance.nextInt(4), 1))
                .withInFinalGrade(chance.nextInt(4) > 0));
  }

  private static Assignment quiz(String id, int points) {
    return Sample.assignment(id)
        .withId(new AssignmentId(id))
        .withPoints(BigDecimal.valueOf(points))
        .withDates(DUE, DUE);
  }

  private void give(Assignment... given) {
    for (Assignment each : given) {
      assignments.add(added(each));
    }
  }

  private static AssignmentRecord added(Assignment assignment) {
    return AssignmentRecord.added(assignment, Sample.TODAY);
  }

  private CellRecord score(String assignment, int student, Score score) {
    CellRecord cell = record(assignment, student, score, SyncFacts.NONE);
    cells.removeIf(known -> known.id().equals(cell.id()));
    cells.add(cell);
    return cell;
  }

  private static CellRecord record(String assignment, int student, Score score, SyncFacts sync) {
    CellId id = new CellId(new AssignmentId(assignment), student(student));
    return new CellRecord(id, "", score, Score.BLANK, null, sync);
  }

  private static StudentId student(int number) {
    return new StudentId("student-" + number);
  }

  private LiveBook fresh() {
    List<Student> students =
        IntStream.range(0, 4)
            .mapToObj(number -> new Student(student(number), "G", "F" + number, "", "", true))
            .toList();
    SectionBook outline = Sample.book(assignments.toArray(AssignmentRecord[]::new));
    SectionBook book =
        new SectionBook(
            outline.section(),
            outline.terms(),
            outline.categories(),
            List.of(),
            null,
            students,
            assignments,
            cells);
    return new LiveBook(book, profile, Sample.TODAY, true);
  }
}
