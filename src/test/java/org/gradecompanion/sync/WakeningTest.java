package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.store.StoreChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WakeningTest {
  private static final AssignmentId QUIZ = new AssignmentId("quiz");
  private static final SyncFacts EDITED = facts(1, null, null, null);
  private static final SyncFacts CONFIRMED = facts(0, null, null, null);

  private static SyncFacts facts(
      long revision, @Nullable Instant leased, @Nullable Instant next, @Nullable Reason reason) {
    return new SyncFacts(revision, 0, 0, false, leased, 0, next, reason, null, null);
  }

  private static StoreChange score(SyncFacts facts) {
    CellRecord cell =
        new CellRecord(
            new CellId(QUIZ, new StudentId("ana")), "r", Score.of("8"), Score.BLANK, null, facts);
    return new StoreChange(List.of(), List.of(cell), false, false);
  }

  private static StoreChange assignment(SyncFacts facts) {
    Assignment quiz =
        new Assignment(
            QUIZ,
            new SectionId("algebra"),
            "Quiz",
            "",
            BigDecimal.TEN,
            null,
            null,
            new CategoryId("quizzes"));
    AssignmentRecord record = new AssignmentRecord(quiz, null, false, false, facts);
    return new StoreChange(List.of(record), List.of(), false, false);
  }

  private static boolean wakes(StoreChange change) {
    return Wakening.by(change, (key, facts) -> true);
  }

  private static boolean wakesWhenNothingMayLeave(StoreChange change) {
    return Wakening.by(change, (key, facts) -> false);
  }

  @Test
  void edit_wakes_ifItMayLeave() {
    assertThat(wakes(score(EDITED))).isTrue();
    assertThat(wakes(assignment(EDITED))).isTrue();
    assertThat(wakesWhenNothingMayLeave(score(EDITED))).isFalse();
    assertThat(wakesWhenNothingMayLeave(assignment(EDITED))).isFalse();
  }

  @Test
  void whatIsUnderWayOrWaitsOrIsRefused_doesNotWake() {
    SyncFacts leased = facts(1, Instant.EPOCH, null, null);
    SyncFacts deferred = facts(1, null, Instant.EPOCH, Reason.of(ReasonCode.SERVER_ERROR));
    SyncFacts refused = facts(1, null, null, Reason.of(ReasonCode.OVER_MAXIMUM));

    assertThat(List.of(leased, deferred, refused))
        .allSatisfy(
            facts -> {
              assertThat(wakes(score(facts))).isFalse();
              assertThat(wakes(assignment(facts))).isFalse();
            });
  }

  @Test
  void whatWaitedForTheAccount_wakes() {
    assertThat(wakes(score(facts(1, null, null, Reason.of(ReasonCode.OFFLINE))))).isTrue();
  }

  @Test
  void confirmedScore_doesNotWake_butItsAssignmentDoes_forTheScoresThatWaitForIt() {
    assertThat(wakes(score(CONFIRMED))).isFalse();
    assertThat(wakesWhenNothingMayLeave(assignment(CONFIRMED))).isTrue();
  }

  @Test
  void newRoster_wakes_whatARuleHeldBack() {
    assertThat(wakesWhenNothingMayLeave(new StoreChange(List.of(), List.of(), true, false)))
        .isTrue();
    assertThat(wakes(new StoreChange(List.of(), List.of(), false, true))).isFalse();
  }
}
