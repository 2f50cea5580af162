package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.TODAY;
import static org.gradecompanion.rules.Sample.assignment;
import static org.gradecompanion.rules.Sample.findings;
import static org.gradecompanion.rules.Sample.fresh;
import static org.gradecompanion.rules.Sample.rules;
import static org.gradecompanion.rules.Sample.sent;
import static org.gradecompanion.rules.Sample.warnings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CategoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R1 to R4, R6 and R8 on each side of their limits. */
class AssignmentRulesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 49, 50})
  void title_up_to_50_characters_passes_unchanged(int length) {
    Assignment assignment = assignment("x".repeat(length));
    assertThat(findings("R1", assignment)).isEmpty();
    assertThat(rules(fresh(assignment)).outgoing(assignment).title()).hasSize(length);
  }

  @Test
  void title_of_51_characters_is_cut_to_50_and_shown_before() {
    Assignment assignment = assignment("x".repeat(50) + "y");
    Finding finding = findings("R1", assignment).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.CHANGES);
    assertThat(finding.before()).isEqualTo("x".repeat(50) + "y");
    assertThat(finding.after()).isEqualTo("x".repeat(50));
    assertThat(rules(fresh(assignment)).outgoing(assignment).title()).isEqualTo(finding.after());
  }

  @Test
  void title_cut_between_two_words_ends_without_the_space() {
    Assignment assignment = assignment("x".repeat(49) + " and more");
    assertThat(findings("R1", assignment).get(0).after()).isEqualTo("x".repeat(49));
    assertThat(rules(fresh(assignment)).outgoing(assignment).title()).isEqualTo("x".repeat(49));
  }

  @Test
  void title_cut_at_an_emoji_keeps_it_whole_or_drops_it() {
    Assignment fits = assignment("x".repeat(49) + "\uD83D\uDE00");
    assertThat(findings("R1", fits)).isEmpty();
    Assignment over = assignment("x".repeat(50) + "\uD83D\uDE00");
    assertThat(findings("R1", over).get(0).after()).isEqualTo("x".repeat(50));
  }

  @Test
  void title_cut_between_letter_and_accent_drops_the_letter() {
    Assignment assignment = assignment("x".repeat(49) + "e\u0301 and more");
    assertThat(findings("R1", assignment).get(0).after()).isEqualTo("x".repeat(49));
  }

  @Test
  void title_in_right_to_left_script_is_cut_by_characters() {
    Assignment assignment = assignment("\u05D0".repeat(51));
    assertThat(findings("R1", assignment).get(0).after()).isEqualTo("\u05D0".repeat(50));
  }

  @Test
  void blank_title_blocks() {
    assertThat(findings("R1", assignment("  ")).get(0).severity()).isEqualTo(Severity.BLOCKS);
  }

  @Test
  void titles_that_differ_only_after_character_50_block_the_later_one() {
    String common = "Reading comprehension questions on chapter twelve,";
    assertThat(common).hasSize(50);
    AssignmentRecord first = fresh(assignment(common + " part one"));
    AssignmentRecord second = fresh(assignment(common + " part two"));
    SectionRules rules = rules(first, second);
    assertThat(warnings(rules, first)).extracting(Finding::rule).containsExactly("R1");
    Finding same =
        rules.check(second.assignment()).stream()
            .filter(finding -> finding.rule().equals("R2"))
            .findFirst()
            .orElseThrow();
    assertThat(same.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(same.message().args()).containsExactly(common, common + " part one");
  }

  @Test
  void suggested_titles_are_short_unique_and_accepted() {
    String common = "Reading comprehension questions on chapter twelve,";
    AssignmentRecord first = fresh(assignment(common + " part one"));
    AssignmentRecord second = fresh(assignment(common + " part two"));
    List<Fix> fixes =
        rules(first, second).check(second.assignment()).stream()
            .filter(finding -> finding.rule().equals("R2"))
            .flatMap(finding -> finding.fixes().stream())
            .filter(fix -> !fix.keepsHere())
            .toList();
    assertThat(fixes)
        .hasSizeBetween(1, 3)
        .allSatisfy(
            fix -> {
              AssignmentRecord fixed =
                  fresh(second.assignment().withTitle(((Fix.UseTitle) fix).title()));
              assertThat(warnings(rules(first, fixed), fixed)).isEmpty();
            });
  }

  @Test
  void title_that_powerteacher_already_holds_blocks_a_new_one_whatever_the_order() {
    AssignmentRecord old = sent(assignment("Quiz 1"));
    AssignmentRecord copy =
        fresh(
            new Assignment(
                new AssignmentId("copy"),
                Sample.SECTION.id(),
                " QUIZ 1 ",
                "",
                BigDecimal.TEN,
                TODAY,
                TODAY,
                Sample.QUIZ.id()));
    SectionRules rules = rules(copy, old);
    assertThat(warnings(rules, old)).isEmpty();
    assertThat(warnings(rules, copy)).extracting(Finding::rule).containsExactly("R2");
  }

  @Test
  void description_of_4000_characters_passes_and_4001_is_cut() {
    assertThat(findings("R3", assignment("a").withDescription("d".repeat(4000)))).isEmpty();
    Finding cut = findings("R3", assignment("a").withDescription("d".repeat(4001))).get(0);
    assertThat(cut.severity()).isEqualTo(Severity.CHANGES);
    assertThat(cut.after()).hasSize(4000);
  }

  @Test
  void pasted_formatting_is_cleaned_and_both_texts_are_shown() {
    Finding title = findings("R4", assignment("\u201CHamlet\u201D\u00A0\u2013 act\u200B 1")).get(0);
    assertThat(title.after()).isEqualTo("\"Hamlet\" - act 1");
    Finding text =
        findings("R4", assignment("a").withDescription("<p>Read &amp; <b>mark</b></p>")).get(0);
    assertThat(text.after()).isEqualTo("Read & mark");
  }

  @Test
  void arithmetic_is_not_taken_for_markup() {
    assertThat(findings("R4", assignment("Solve x<y and y>z, 5 < 6"))).isEmpty();
  }

  @Test
  void accents_and_emoji_are_text_and_stay() {
    assertThat(findings("R4", assignment("Compréhension écrite 👩‍🏫 Ñandú"))).isEmpty();
  }

  @Test
  void due_date_on_the_first_and_last_day_of_the_open_term_passes() {
    for (LocalDate day : List.of(Sample.OPEN.start(), Sample.OPEN.end())) {
      assertThat(findings("R6", assignment("a").withDates(day, day))).isEmpty();
    }
  }

  @Test
  void due_date_in_a_closed_term_blocks_and_offers_the_nearest_open_day() {
    LocalDate day = Sample.CLOSED.end();
    Finding finding = findings("R6", assignment("a").withDates(day, day)).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(finding.message().key()).isEqualTo("rules.R6.closed");
    assertThat(finding.fixes())
        .containsExactly(
            new Fix.MoveDates(Sample.OPEN.start(), Sample.OPEN.start()), new Fix.HoldBack());
  }

  @Test
  void dates_that_straddle_a_closed_term_block() {
    Assignment straddling = assignment("a").withDates(Sample.CLOSED.end(), Sample.OPEN.start());
    assertThat(findings("R6", straddling)).hasSize(1);
  }

  @Test
  void due_date_outside_every_term_blocks() {
    LocalDate day = Sample.FUTURE.end().plusDays(1);
    Finding finding = findings("R6", assignment("a").withDates(day, day)).get(0);
    assertThat(finding.message().key()).isEqualTo("rules.R6.outside");
    assertThat(finding.fixes())
        .containsExactly(
            new Fix.MoveDates(Sample.FUTURE.end(), Sample.FUTURE.end()), new Fix.HoldBack());
  }

  @Test
  void missing_due_date_blocks_and_offers_today() {
    Finding finding = findings("R6", assignment("a").withDates(null, null)).get(0);
    assertThat(finding.message().key()).isEqualTo("rules.R6.missing");
    assertThat(finding.fixes())
        .containsExactly(new Fix.MoveDates(TODAY, TODAY), new Fix.HoldBack());
  }

  @Test
  void category_of_the_district_or_of_the_teacher_passes() {
    assertThat(findings("R8", assignment("a").withCategory(Sample.QUIZ.id()))).isEmpty();
    assertThat(findings("R8", assignment("a").withCategory(Sample.MINE.id()))).isEmpty();
  }

  @Test
  void category_inactive_foreign_or_unknown_blocks_with_the_usable_ones() {
    for (CategoryId id :
        List.of(Sample.INACTIVE.id(), Sample.FOREIGN.id(), new CategoryId("gone"))) {
      Finding finding = findings("R8", assignment("a").withCategory(id)).get(0);
      assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
      assertThat(finding.fixes())
          .filteredOn(fix -> !fix.keepsHere())
          .extracting(fix -> ((Fix.UseCategory) fix).title())
          .containsExactly("Classwork", "My own", "Quiz");
    }
  }

  @Test
  void no_category_goes_to_classwork_and_says_so() {
    Assignment quiz = assignment("a");
    Assignment none =
        new Assignment(quiz.id(), quiz.section(), "a", "", quiz.points(), TODAY, TODAY, null);
    Finding finding = findings("R8", none).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
    assertThat(finding.message().args()).containsExactly("Classwork");
    assertThat(rules(fresh(none)).outgoing(none).inCategory()).contains(Sample.CLASSWORK.id());
  }

  @Test
  void title_that_powerteacher_holds_is_taken_until_its_new_one_is_confirmed() {
    Assignment old = assignment("Quiz 1");
    AssignmentRecord renamed =
        new AssignmentRecord(old.withTitle("Quiz 2"), old, false, false, Sample.edited(true));
    AssignmentRecord successor = fresh(twin("next", "Quiz 1"));
    assertThat(warnings(rules(renamed, successor), successor))
        .extracting(Finding::rule)
        .containsExactly("R2");
    assertThat(warnings(rules(renamed, successor), renamed)).isEmpty();
  }

  @Test
  void title_of_an_assignment_that_is_held_or_blocked_is_free_for_another() {
    AssignmentRecord sendable = fresh(twin("second", "Quiz 1"));
    AssignmentRecord undated = fresh(assignment("Quiz 1").withDates(null, null));
    AssignmentRecord held =
        new AssignmentRecord(assignment("Quiz 1"), null, true, false, Sample.edited(false));
    for (AssignmentRecord stuck : List.of(undated, held)) {
      SectionRules rules = rules(stuck, sendable);
      assertThat(warnings(rules, sendable)).isEmpty();
      assertThat(rules.check(stuck.assignment())).extracting(Finding::rule).contains("R2");
    }
  }

  @Test
  void rules_are_made_anew_when_an_assignment_can_no_longer_be_sent() {
    AssignmentRecord record = fresh(assignment("Quiz 1"));
    AssignmentRecord held =
        new AssignmentRecord(record.assignment(), null, true, false, record.sync());
    assertThat(SectionRules.sameForRules(record, fresh(assignment("Quiz 1")))).isTrue();
    assertThat(SectionRules.sameForRules(record, held)).isFalse();
    assertThat(SectionRules.sameForRules(record, sent(record.assignment()))).isFalse();
  }

  @Test
  void title_whose_first_character_is_over_the_limit_is_cut_inside_it() {
    Finding cut = findings("R1", assignment("o" + "\u0302".repeat(60))).get(0);
    assertThat(cut.after()).isEqualTo("o" + "\u0302".repeat(49));
  }

  @Test
  void cleaned_text_needs_no_cleaning_again() {
    for (String pasted : List.of("<<b>b>x", "&lt;i&gt;x", "&amp;lt;i&amp;gt;x")) {
      assertThat(PlainText.clean(pasted)).isEqualTo("x");
    }
    assertThat(PlainText.clean("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void emoji_newer_than_this_program_stay() {
    assertThat(PlainText.clean("Well done \uD83E\uDEE0")).isEqualTo("Well done \uD83E\uDEE0");
  }

  @Test
  void given_out_after_it_is_due_is_a_notice_as_nothing_refuses_it() {
    Finding finding = findings("R6", assignment("a").withDates(TODAY.plusDays(2), TODAY)).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
    assertThat(finding.fixes()).containsExactly(new Fix.MoveDates(TODAY, TODAY));
    Assignment straddling = assignment("a").withDates(TODAY, Sample.CLOSED.end());
    assertThat(findings("R6", straddling).get(0).severity()).isEqualTo(Severity.BLOCKS);
  }

  /** With an identifier of its own, whatever the title. */
  private static Assignment twin(String id, String title) {
    return new Assignment(
        new AssignmentId(id),
        Sample.SECTION.id(),
        title,
        "",
        BigDecimal.TEN,
        TODAY,
        TODAY,
        Sample.QUIZ.id());
  }
}
