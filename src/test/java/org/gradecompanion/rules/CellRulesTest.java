package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.assignment;
import static org.gradecompanion.rules.Sample.cell;
import static org.gradecompanion.rules.Sample.fresh;
import static org.gradecompanion.rules.Sample.rules;
import static org.gradecompanion.rules.Sample.sent;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.junit.jupiter.api.Test;

/** R5, R13, locks, states and the preflight's sums. */
class CellRulesTest {
  private final Assignment quiz = assignment("Quiz");
  private final AssignmentRecord header = sent(quiz);
  private final SectionRules rules = rules(header);

  @Test
  void missing_beside_points_is_said_to_stay_behind() {
    Score late = new Score(BigDecimal.ZERO, Set.of(Flag.MISSING), "");
    Finding finding = rules.check(cell(quiz, late), header).get(0);
    assertThat(finding.rule()).isEqualTo("R13");
    assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
    assertThat(rules.check(cell(quiz, Score.flagged(Flag.MISSING)), header)).isEmpty();
  }

  @Test
  void score_at_the_maximum_passes_and_a_hundredth_over_blocks() {
    assertThat(rules.check(cell(quiz, Score.of("10")), header)).isEmpty();
    Finding finding = rules.check(cell(quiz, Score.of("10.01")), header).get(0);
    assertThat(finding.rule()).isEqualTo("R5");
    assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(finding.fixes())
        .containsExactly(
            new Fix.UsePoints(BigDecimal.TEN.setScale(0)),
            new Fix.ClearScore(),
            new Fix.LeaveOut());
  }

  @Test
  void zero_blank_and_missing_are_three_things() {
    assertThat(state(Score.of("0"))).isEqualTo(CellState.WAITING);
    assertThat(Score.of("0")).isNotEqualTo(Score.BLANK);
    assertThat(Score.flagged(Flag.MISSING)).isNotEqualTo(Score.of("0"));
    assertThat(rules.check(cell(quiz, Score.flagged(Flag.MISSING)), header)).isEmpty();
  }

  @Test
  void flag_that_cannot_be_sent_leaves_the_cell_out_when_it_is_all_there_is() {
    assertThat(state(Score.flagged(Flag.COLLECTED))).isEqualTo(CellState.LEFT_OUT);
    Score late = new Score(BigDecimal.ONE, EnumSet.of(Flag.LATE), "");
    assertThat(rules.check(cell(quiz, late), header))
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTICE);
    assertThat(state(late)).isEqualTo(CellState.WAITING);
  }

  @Test
  void score_over_the_maximum_needs_a_person() {
    assertThat(state(Score.of("12"))).isEqualTo(CellState.FIX_FIRST);
    assertThat(CellState.FIX_FIRST.needsPerson()).isTrue();
  }

  @Test
  void score_in_a_closed_term_is_locked_and_not_counted_as_a_fault() {
    Assignment old = quiz.withDates(Sample.CLOSED.end(), Sample.CLOSED.end());
    AssignmentRecord record = sent(old);
    SectionRules closed = rules(record);
    CellRecord cell = cell(old, Score.of("7"));
    CellState state = new States(closed, true).of(cell, record, closed.check(cell, record));
    assertThat(state).isEqualTo(CellState.LOCKED);
    assertThat(state.needsPerson()).isFalse();
  }

  @Test
  void comment_stays_here_and_alone_leaves_the_cell_out() {
    Finding alone = rules.check(cell(quiz, Score.BLANK.withComment("See me")), header).get(0);
    assertThat(alone.severity()).isEqualTo(Severity.LEAVES_OUT);
    Finding beside = rules.check(cell(quiz, Score.of("7").withComment("See me")), header).get(0);
    assertThat(beside.severity()).isEqualTo(Severity.NOTICE);
    assertThat(beside.message().key()).isEqualTo("rules.R13.comment");
  }

  @Test
  void assignment_due_in_the_open_term_is_not_locked_by_having_been_given_out_before() {
    Assignment straddling = quiz.withDates(Sample.CLOSED.end(), Sample.OPEN.start());
    AssignmentRecord record = sent(straddling);
    CellRecord cell = cell(straddling, Score.of("7"));
    PreflightReport report = Preflight.of(rules(record), List.of(record), List.of(cell));
    assertThat(report.count(Bucket.READY)).isEqualTo(1);
  }

  @Test
  void locked_assignment_and_its_cells_are_left_out_whatever_was_edited() {
    Assignment old = quiz.withDates(Sample.CLOSED.end(), Sample.CLOSED.end());
    AssignmentRecord moved = new AssignmentRecord(quiz, old, false, false, Sample.edited(true));
    AssignmentRecord removed = new AssignmentRecord(old, old, false, true, Sample.edited(true));
    for (AssignmentRecord record : List.of(moved, removed)) {
      PreflightReport report =
          Preflight.of(rules(record), List.of(record), List.of(cell(quiz, Score.of("7"))));
      assertThat(report.items())
          .extracting(PreflightReport.Item::bucket)
          .containsOnly(Bucket.LEFT_OUT);
      assertThat(report.findings())
          .extracting(finding -> finding.message().key())
          .containsOnly("rules.R6.locked");
    }
  }

  @Test
  void state_follows_the_stored_facts() {
    Instant now = Instant.EPOCH;
    Reason later = Reason.of(ReasonCode.SERVER_ERROR);
    Reason refused = Reason.of(ReasonCode.REFUSED);
    assertThat(state(new SyncFacts(2, 2, 2, true, null, 0, null, null, now, null)))
        .isEqualTo(CellState.SENT);
    assertThat(state(new SyncFacts(2, 1, 2, true, now, 0, null, null, now, null)))
        .isEqualTo(CellState.SENDING);
    assertThat(state(new SyncFacts(2, 1, 2, true, null, 2, now, later, null, null)))
        .isEqualTo(CellState.RETRYING);
    assertThat(state(new SyncFacts(2, 1, 2, true, null, 1, null, refused, null, null)))
        .isEqualTo(CellState.NOT_SENT);
    assertThat(
            state(
                new SyncFacts(
                    2, 1, 2, true, null, 1, null, Reason.of(ReasonCode.CONFLICT), null, null)))
        .isEqualTo(CellState.CONFLICT);
  }

  @Test
  void nothing_is_called_waiting_while_the_account_cannot_send() {
    CellRecord cell = cell(quiz, Score.of("7"));
    assertThat(new States(rules, false).of(cell, header, List.of()))
        .isEqualTo(CellState.SAVED_HERE);
  }

  @Test
  void preflight_buckets_add_up_to_everything_edited() {
    AssignmentRecord longTitle = fresh(assignment("x".repeat(60)));
    AssignmentRecord undated = fresh(assignment("No date").withDates(null, null));
    List<CellRecord> cells =
        List.of(
            cell(quiz, Score.of("7")),
            cell(longTitle.assignment(), Score.of("7")),
            cell(undated.assignment(), Score.of("7")));
    PreflightReport report =
        Preflight.of(rules(header, longTitle, undated), List.of(header, longTitle, undated), cells);
    assertThat(report.count(Bucket.READY)).isEqualTo(2);
    assertThat(report.count(Bucket.WILL_CHANGE)).isEqualTo(1);
    assertThat(report.count(Bucket.BLOCKED)).isEqualTo(2);
    assertThat(report.count(Bucket.LEFT_OUT)).isZero();
    assertThat(report.items()).hasSize(5);
  }

  private CellState state(Score score) {
    CellRecord cell = cell(quiz, score);
    return new States(rules, true).of(cell, header, rules.check(cell, header));
  }

  private CellState state(SyncFacts facts) {
    CellRecord cell =
        new CellRecord(cell(quiz, Score.BLANK).id(), "r1", Score.of("7"), Score.BLANK, null, facts);
    return new States(rules, true).of(cell, header, rules.check(cell, header));
  }
}
