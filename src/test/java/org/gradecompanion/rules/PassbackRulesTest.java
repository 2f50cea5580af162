package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.TODAY;
import static org.gradecompanion.rules.Sample.assignment;
import static org.gradecompanion.rules.Sample.cell;
import static org.gradecompanion.rules.Sample.fresh;
import static org.gradecompanion.rules.Sample.scored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R7, R10, R13, R14 and R18's weights: which assignments pass, and what of them. */
class PassbackRulesTest {
  private final Assignment quiz = assignment("Quiz");

  @ParameterizedTest(name = "effective from {0}, given out {1}, edited {2}: {3}")
  @CsvSource({
    "1, 0, 0, rules.R7.not_yet",
    "0, 0, 0, ",
    "0, -1, 0, ",
    "0, -1, -1, rules.R7.before",
    "0, 0, -1, ",
    "-1, -1, -1, ",
    "-1, -2, -2, rules.R7.before"
  })
  void effective_date_leaves_out_what_was_given_and_edited_before(
      int from, int assigned, int edited, String expected) {
    Profile profile = Sample.profile("powerteacher", "dates.effective = " + TODAY.plusDays(from));
    Assignment given = quiz.withDates(TODAY.plusDays(assigned), TODAY);
    AssignmentRecord record = edited(given, null, TODAY.plusDays(edited));
    SectionRules rules = Sample.rules(profile, record);
    assertThat(keys("R7", rules.check(record)))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void score_edited_since_the_effective_date_waits_for_an_assignment_that_is_left_out() {
    Profile profile = Sample.profile("powerteacher", "dates.effective = " + TODAY);
    Assignment old = quiz.withDates(TODAY.minusDays(1), TODAY);
    AssignmentRecord record = edited(old, null, TODAY.minusDays(1));
    PreflightReport report =
        Preflight.of(
            Sample.rules(profile, record), List.of(record), List.of(cell(old, Score.of("7"))));
    assertThat(report.count(Bucket.LEFT_OUT)).isEqualTo(2);
    assertThat(report.findings())
        .extracting(finding -> finding.message().key())
        .containsOnlyOnce("rules.R14.visible")
        .contains("rules.R7.before");
  }

  @Test
  void what_powerteacher_has_of_the_present_period_goes_on() {
    Profile profile = Sample.profile("otus", "dates.effective = " + TODAY);
    Assignment old = quiz.withDates(TODAY.minusDays(1), TODAY);
    AssignmentRecord record = edited(old, old, TODAY.minusDays(1));
    SectionRules rules = Sample.rules(profile, record);
    assertThat(rules.check(record)).isEmpty();
    assertThat(rules.check(cell(old, Score.of("7")), record)).isEmpty();
  }

  @Test
  void only_the_period_of_today_passes_otus() {
    for (LocalDate day : List.of(Sample.OPEN.start(), Sample.OPEN.end())) {
      assertThat(otus(scored(quiz.withDates(day, day)))).isEmpty();
    }
    AssignmentRecord next = scored(quiz.withDates(TODAY, Sample.FUTURE.start()));
    assertThat(otus(next)).containsExactly("rules.R7.period");
    SectionRules anyPeriod = Sample.rules(Profile.powerTeacher(), next);
    assertThat(Sample.warnings(anyPeriod, next)).isEmpty();
    AssignmentRecord there = edited(next.assignment(), next.assignment(), TODAY);
    assertThat(otus(there)).containsExactly("rules.R7.period");
  }

  @Test
  void assignment_in_a_closed_period_is_blocked_and_not_merely_left_out() {
    LocalDate day = Sample.CLOSED.end();
    assertThat(otus(scored(quiz.withDates(day, day)))).containsExactly("rules.R6.closed");
  }

  @Test
  void assignment_without_a_score_goes_with_its_first_one() {
    assertThat(otus(fresh(quiz))).containsExactly("rules.R10.ungraded");
    assertThat(otus(scored(quiz))).isEmpty();
    assertThat(otus(edited(quiz, quiz, TODAY))).isEmpty();
  }

  @Test
  void assignment_that_does_not_count_is_left_out_with_its_scores_and_can_be_counted() {
    Assignment apart = quiz.withDetails(AssignmentDetails.USUAL.withInFinalGrade(false));
    AssignmentRecord record = scored(apart);
    SectionRules rules = Sample.rules(Sample.profile("otus"), record);
    Finding finding = rules.check(record).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.LEAVES_OUT);
    Fix.UseDetails count = (Fix.UseDetails) finding.fixes().get(0);
    assertThat(otus(scored(apart.withDetails(count.details())))).isEmpty();
    CellRecord cell = cell(apart, Score.of("7"));
    States states = new States(rules, true);
    assertThat(states.of(record, rules.check(record))).isEqualTo(CellState.LEFT_OUT);
    assertThat(states.of(cell, record, rules.check(cell, record))).isEqualTo(CellState.LEFT_OUT);
    assertThat(Sample.warnings(Sample.rules(record), record)).isEmpty();
  }

  @Test
  void new_assignment_is_named_as_visible_to_families_and_can_be_held_back() {
    AssignmentRecord record = fresh(quiz);
    Finding finding = Sample.rules(record).check(record).get(0);
    assertThat(finding.rule()).isEqualTo("R14");
    assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
    assertThat(finding.fixes()).containsExactly(new Fix.HoldBack());
    AssignmentRecord held = new AssignmentRecord(quiz, null, true, false, record.sync());
    for (AssignmentRecord silent : List.of(held, edited(quiz, quiz, TODAY))) {
      assertThat(Sample.rules(silent).check(silent)).isEmpty();
    }
    assertThat(Sample.rules(Sample.profile("plain-oneroster"), record).check(record)).isEmpty();
  }

  @Test
  void weight_and_extra_points_that_stay_are_named() {
    Assignment heavy = quiz.withDetails(weighted("2", "5"));
    AssignmentRecord record = fresh(heavy);
    assertThat(keys("R13", Sample.rules(record).check(record)))
        .containsExactly("rules.R13.weight", "rules.R13.extra");
    assertThat(keys("R13", Sample.rules(sent(), record).check(record))).isEmpty();
    AssignmentRecord usual = fresh(quiz);
    assertThat(keys("R13", Sample.rules(usual).check(usual))).isEmpty();
  }

  @ParameterizedTest(name = "{1} of 10 and {0} extra, sent: {2}")
  @CsvSource({
    "0, 10, true, 0",
    "0, 10.01, true, 1",
    "5, 15, true, 0",
    "5, 15.01, true, 1",
    "5, 10.01, false, 1"
  })
  void score_may_reach_the_extra_points_where_these_are_sent(
      String extra, String score, boolean sent, int findings) {
    Assignment generous = quiz.withDetails(weighted("1", extra));
    AssignmentRecord record = fresh(generous);
    SectionRules rules = Sample.rules(sent ? sent() : Profile.powerTeacher(), record);
    assertThat(rules.check(cell(generous, Score.of(score)), record)).hasSize(findings);
  }

  @ParameterizedTest(name = "{0} points x {1} + {2}: {3}")
  @CsvSource({
    "3333, 3, 0, ",
    "3333, 3, 0.000001, 3332.999999",
    "100, 1.5, 9849, ",
    "100, 1.5, 9850, 99.333333",
    "100, 1, 9999, none"
  })
  void ceiling_holds_for_points_times_weight_plus_extra(
      String points, String weight, String extra, String offered) {
    Assignment heavy = quiz.withPoints(new BigDecimal(points)).withDetails(weighted(weight, extra));
    AssignmentRecord record = fresh(heavy);
    List<Finding> found =
        Sample.rules(sent(), record).check(record).stream()
            .filter(finding -> finding.rule().equals("R18"))
            .toList();
    if (offered == null) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found.get(0).fixes())
        .isEqualTo(
            offered.equals("none")
                ? List.of(new Fix.HoldBack())
                : List.of(new Fix.UseMaximum(new BigDecimal(offered)), new Fix.HoldBack()));
    assertThat(keys("R18", Sample.rules(record).check(record))).isEmpty();
  }

  @Test
  void weight_and_extra_points_too_fine_are_rounded_by_their_fix() {
    Assignment fine = quiz.withDetails(weighted("0.0000001", "1.2345678"));
    AssignmentRecord record = fresh(fine);
    assertThat(Sample.rules(sent(), record).check(record))
        .filteredOn(finding -> finding.rule().equals("R18"))
        .extracting(finding -> ((Fix.UseDetails) finding.fixes().get(0)).details())
        .containsExactly(weighted("0.000001", "1.2345678"), weighted("0.0000001", "1.234567"));
  }

  @Test
  void comment_goes_where_the_way_carries_it() {
    Score noted = Score.BLANK.withComment("See me");
    AssignmentRecord record = fresh(quiz);
    Profile wide =
        Profile.powerTeacher()
            .over(new org.gradecompanion.model.Carriage(Set.of(), true, true, true));
    assertThat(Sample.rules(wide, record).check(cell(quiz, noted), record)).isEmpty();
  }

  private static Profile sent() {
    Profile own = Sample.profile("powerteacher", "assignment.weight-and-extra = sent");
    assertThat(own.points().weighted()).isTrue();
    return own;
  }

  private static AssignmentDetails weighted(String weight, String extra) {
    return AssignmentDetails.USUAL
        .withWeight(new BigDecimal(weight))
        .withExtraPoints(new BigDecimal(extra));
  }

  private static AssignmentRecord edited(
      Assignment assignment, Assignment confirmed, LocalDate day) {
    boolean there = confirmed != null;
    SyncFacts facts = new SyncFacts(2, there ? 1 : 0, 0, there, null, 0, null, null, null, day);
    return new AssignmentRecord(assignment, confirmed, false, false, facts);
  }

  private static List<String> otus(AssignmentRecord record) {
    return Sample.warnings(Sample.rules(Sample.profile("otus"), record), record).stream()
        .map(finding -> finding.message().key())
        .toList();
  }

  private static List<String> keys(String rule, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> finding.message().key())
        .toList();
  }
}
