package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.assignment;
import static org.gradecompanion.rules.Sample.cell;
import static org.gradecompanion.rules.Sample.fresh;
import static org.gradecompanion.rules.Sample.scored;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the profiles decide: R1, R2, R8, R9, R11, R18 and R19 on each side of their limits. */
class ProfileRulesTest {

  @ParameterizedTest
  @CsvSource({
    "otus, 49, ",
    "otus, 50, BLOCKS",
    "unified-classroom, 51, ",
    "unified-classroom, 100, ",
    "unified-classroom, 101, BLOCKS",
    "powerteacher, 101, CHANGES",
    "plain-oneroster, 5000, "
  })
  void title_of_a_length_passes_is_cut_or_refused(String profile, int length, Severity expected) {
    assertThat(says("R1", profile, assignment("x".repeat(length))))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void same_title_passes_otus_on_another_due_date_only() {
    Assignment first = assignment("Quiz");
    Assignment sameDay =
        new Assignment(
            new AssignmentId("second"),
            first.section(),
            "Quiz",
            "",
            first.points(),
            first.assigned(),
            first.due(),
            first.category());
    Assignment nextDay = sameDay.withDates(Sample.TODAY, Sample.TODAY.plusDays(1));
    assertThat(second("otus", first, sameDay)).containsExactly("R2");
    assertThat(second("otus", first, nextDay)).isEmpty();
    assertThat(second("powerteacher", first, nextDay)).containsExactly("R2");
    assertThat(second("plain-oneroster", first, sameDay)).isEmpty();
  }

  @Test
  void category_has_to_be_the_districts_for_otus_and_chosen_by_the_teacher() {
    Assignment own = assignment("a").withCategory(Sample.MINE.id());
    assertThat(findings("R8", "otus", own).get(0).message().key()).isEqualTo("rules.R8.own");
    assertThat(findings("R8", "otus", own).get(0).fixes())
        .filteredOn(fix -> !fix.keepsHere())
        .extracting(fix -> ((Fix.UseCategory) fix).title())
        .containsExactly("Classwork", "Quiz");
    Assignment none =
        new Assignment(
            own.id(), own.section(), "a", "", own.points(), own.assigned(), own.due(), null);
    assertThat(findings("R8", "otus", none).get(0).message().key()).isEqualTo("rules.R8.choose");
    assertThat(rules("otus", fresh(none)).outgoing(none).inCategory()).isEmpty();
  }

  @Test
  void plain_server_takes_any_category_that_it_knows() {
    Assignment inactive = assignment("a").withCategory(Sample.INACTIVE.id());
    Assignment gone = assignment("a").withCategory(new org.gradecompanion.model.CategoryId("x"));
    assertThat(says("R8", "plain-oneroster", inactive)).isEmpty();
    assertThat(says("R8", "plain-oneroster", gone)).containsExactly(Severity.BLOCKS);
  }

  @ParameterizedTest
  @CsvSource({"otus, 10, 0", "otus, 10.00, 0", "otus, 10.5, 1", "powerteacher, 10.5, 0"})
  void points_have_to_be_whole_for_otus(String profile, String points, int findings) {
    assertThat(says("R9", profile, worth(points))).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "powerteacher, 9999, 0",
    "powerteacher, 9999.000001, 1",
    "powerteacher, 10000, 1",
    "powerteacher, 0.000001, 0",
    "powerteacher, 0.0000001, 1",
    "powerteacher, 10000.0000001, 2",
    "plain-oneroster, 10000.0000001, 0"
  })
  void points_have_a_ceiling_and_six_decimals(String profile, String points, int findings) {
    assertThat(says("R18", profile, worth(points))).hasSize(findings);
  }

  @Test
  void score_of_seven_decimals_blocks_and_offers_the_rounded_one() {
    Assignment quiz = assignment("Quiz");
    SectionRules rules = rules("powerteacher", fresh(quiz));
    assertThat(rules.check(cell(quiz, Score.of("7.123456")), fresh(quiz))).isEmpty();
    Finding finding = rules.check(cell(quiz, Score.of("7.1234567")), fresh(quiz)).get(0);
    assertThat(finding.rule()).isEqualTo("R19");
    assertThat(finding.fixes())
        .containsExactly(
            new Fix.UsePoints(decimal("7.123457")), new Fix.ClearScore(), new Fix.LeaveOut());
    assertThat(
            rules("plain-oneroster", fresh(quiz))
                .check(cell(quiz, Score.of("7.1234567")), fresh(quiz)))
        .isEmpty();
  }

  @Test
  void exempt_score_is_left_out_for_otus_and_sent_elsewhere() {
    Assignment quiz = assignment("Quiz");
    Score exempt = new Score(decimal("7"), Set.of(Flag.EXEMPT), "");
    assertThat(rules("otus", fresh(quiz)).check(cell(quiz, exempt), scored(quiz)))
        .extracting(Finding::severity)
        .containsExactly(Severity.LEAVES_OUT);
    assertThat(rules("powerteacher", fresh(quiz)).check(cell(quiz, exempt), fresh(quiz))).isEmpty();
  }

  @Test
  void score_over_the_maximum_passes_a_plain_server() {
    Assignment quiz = assignment("Quiz");
    assertThat(
            rules("plain-oneroster", fresh(quiz)).check(cell(quiz, Score.of("300")), fresh(quiz)))
        .isEmpty();
  }

  private static Assignment worth(String points) {
    return assignment("Quiz").withPoints(decimal(points));
  }

  private static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }

  private static SectionRules rules(String profile, AssignmentRecord... records) {
    return new SectionRules(
        Sample.book(records), Sample.TODAY, Profiles.byName(profile).orElseThrow());
  }

  private static List<String> second(String profile, Assignment first, Assignment second) {
    AssignmentRecord later = scored(second);
    return Sample.warnings(rules(profile, scored(first), later), later).stream()
        .map(Finding::rule)
        .toList();
  }

  private static List<Finding> findings(String rule, String profile, Assignment assignment) {
    return rules(profile, fresh(assignment)).check(assignment).stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  private static List<Severity> says(String rule, String profile, Assignment assignment) {
    return findings(rule, profile, assignment).stream().map(Finding::severity).toList();
  }
}
