package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.TODAY;
import static org.gradecompanion.rules.Sample.edited;
import static org.gradecompanion.rules.Sample.sent;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Teacher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the effective date and outside the group nothing passes, whatever PowerTeacher has. */
class PassbackGateTest {
  private static final Assignment QUIZ = Sample.assignment("Quiz 1");
  private static final Teacher SELF =
      new Teacher(Sample.TEACHER, "Ann", "Lee", "ann@school.example");
  @TempDir Path folder;

  private Profile profile(String... lines) throws Exception {
    return Profiles.read(Files.write(folder.resolve("own.properties"), List.of(lines)));
  }

  private static SectionRules rules(Profile profile) {
    SectionBook book = Sample.book();
    SectionBook signedIn =
        new SectionBook(
            book.section(),
            book.terms(),
            book.categories(),
            List.of(SELF),
            SELF,
            book.students(),
            book.assignments(),
            book.cells());
    return new SectionRules(signedIn, TODAY, profile);
  }

  private static AssignmentRecord pending(Assignment typed, Assignment there) {
    return new AssignmentRecord(typed, there, false, false, edited(true));
  }

  private static AssignmentRecord removed() {
    return new AssignmentRecord(QUIZ, QUIZ, false, true, edited(true));
  }

  private static Outcome outcome(SectionRules rules, AssignmentRecord record) {
    return rules.outcome(record, rules.check(record));
  }

  private static Outcome outcome(SectionRules rules, AssignmentRecord record, Score score) {
    CellRecord cell = Sample.cell(record.assignment(), score);
    return rules.outcome(cell, record, rules.check(cell, record));
  }

  @Test
  void effectiveDate_tomorrow_leavesOutChangesScoresAndRemovalsOfWhatIsThere() throws Exception {
    SectionRules rules = rules(profile("dates.effective = " + TODAY.plusDays(1)));

    assertThat(outcome(rules, pending(QUIZ.withTitle("Quiz 2"), QUIZ))).isEqualTo(Outcome.LEFT_OUT);
    assertThat(outcome(rules, sent(QUIZ), Score.of("5"))).isEqualTo(Outcome.LEFT_OUT);
    assertThat(outcome(rules, removed())).isEqualTo(Outcome.LEFT_OUT);
  }

  @Test
  void effectiveDate_today_leavesOutNothingThatIsThere() throws Exception {
    SectionRules rules = rules(profile("dates.effective = " + TODAY));

    assertThat(outcome(rules, pending(QUIZ.withTitle("Quiz 2"), QUIZ))).isEqualTo(Outcome.SENT);
    assertThat(outcome(rules, sent(QUIZ), Score.of("5"))).isEqualTo(Outcome.SENT);
    assertThat(outcome(rules, removed())).isEqualTo(Outcome.SENT);
  }

  @Test
  void assignment_movedOutOfThePresentPeriod_goesWithoutItsScores() throws Exception {
    SectionRules rules = rules(profile("dates.current-period-only = yes"));
    Assignment moved = QUIZ.withDates(TODAY, Sample.FUTURE.start());

    assertThat(outcome(rules, pending(moved, QUIZ))).isEqualTo(Outcome.SENT);
    assertThat(outcome(rules, pending(moved, QUIZ), Score.of("5"))).isEqualTo(Outcome.LEFT_OUT);
  }

  @Test
  void removal_byATeacherOutsideTheGroup_isBlockedWithoutAnEmptyPromise() throws Exception {
    SectionRules outside = rules(profile("passback.group = bob@school.example"));
    SectionRules inside = rules(profile("passback.group = bob@school.example " + SELF.email()));

    assertThat(outcome(outside, removed())).isEqualTo(Outcome.BLOCKED);
    assertThat(outside.check(removed()))
        .singleElement()
        .satisfies(f -> assertThat(f.fixes()).isEmpty());
    assertThat(outcome(inside, removed())).isEqualTo(Outcome.SENT);
  }

  @Test
  void details_thatStayHere_areNotInWhatIsSent() throws Exception {
    AssignmentDetails details =
        AssignmentDetails.USUAL
            .withWeight(new BigDecimal("2"))
            .withExtraPoints(BigDecimal.ONE)
            .withInFinalGrade(false);
    Assignment weighted = QUIZ.withDetails(details);

    assertThat(rules(profile()).outgoing(weighted).details())
        .isEqualTo(AssignmentDetails.USUAL.withInFinalGrade(false));
    assertThat(rules(profile("assignment.weight-and-extra = sent")).outgoing(weighted).details())
        .isEqualTo(details);
  }
}
