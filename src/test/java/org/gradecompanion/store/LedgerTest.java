package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.quiz;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Reason TOO_HIGH = new Reason(ReasonCode.OVER_MAXIMUM, "422", "req-1");
  private static final Reason NO_ANSWER = Reason.of(ReasonCode.NO_ANSWER);

  @TempDir Path folder;
  private StoreHouse house;
  private SyncLedger ledger;

  @BeforeEach
  void open() {
    house = new StoreHouse(folder.resolve("data")).open().withQuiz();
    ledger = house.ledger();
    house.score(ADA_QUIZ, "8");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void pendingCell_isWorkAndDue() {
    assertThat(ledger.sectionsWithWork()).containsExactly(SECTION);
    assertThat(due()).containsExactly(ADA_QUIZ);
    assertThat(ledger.outline(SECTION).cells()).isEmpty();
    assertThat(ledger.outline(SECTION).assignments()).hasSize(1);
  }

  @Test
  void cellLeased_isNotDueNorLeasedAgain() {
    assertThat(ledger.lease(Map.of(ADA_QUIZ, 1L), LATER)).containsExactly(ADA_QUIZ);

    assertThat(ledger.lease(Map.of(ADA_QUIZ, 1L), LATER)).isEmpty();
    assertThat(due()).isEmpty();
    assertThat(facts().leasedUntil()).isEqualTo(LATER);
    assertThat(facts().sentRevision()).isEqualTo(1);
  }

  @Test
  void leaseOfAnOlderRevision_isRefused() {
    house.score(ADA_QUIZ, "9");

    assertThat(ledger.lease(Map.of(ADA_QUIZ, 1L), LATER)).isEmpty();
  }

  @Test
  void scoreWhoseAssignmentIsHeldOrEditedOrRemovedMeanwhile_doesNotLeave() {
    house.commit(new Edit.HoldSet(QUIZ, true));
    assertThat(ledger.lease(Map.of(ADA_QUIZ, 1L), LATER)).isEmpty();
    house.commit(new Edit.HoldSet(QUIZ, false));

    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Test")));
    assertThat(ledger.lease(Map.of(ADA_QUIZ, 1L), LATER)).isEmpty();
    house.commit(new Edit.AssignmentSaved(quiz()));
    assertThat(ledger.lease(Map.of(ADA_QUIZ, 1L), LATER)).containsExactly(ADA_QUIZ);

    ledger.takeBackLeases();
    house.commit(new Edit.AssignmentRemoved(QUIZ));
    assertThat(ledger.lease(Map.of(ADA_QUIZ, 1L), LATER)).isEmpty();
  }

  @Test
  void scoreThatIsLeftOutMeanwhile_doesNotLeave() {
    house.commit(new Edit.LeftOutSet(ADA_QUIZ, true));

    assertThat(ledger.lease(Map.of(ADA_QUIZ, 1L), LATER)).isEmpty();
  }

  @Test
  void assignmentThatIsHeldMeanwhile_doesNotLeave() {
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Test")));
    long revision = house.revision(QUIZ_KEY);
    house.commit(new Edit.HoldSet(QUIZ, true));

    assertThat(ledger.lease(Map.of(QUIZ_KEY, revision), LATER)).isEmpty();
  }

  @Test
  void assignment_isLeasedLikeACell() {
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Test")));
    long revision = house.revision(QUIZ_KEY);

    assertThat(ledger.lease(Map.of(QUIZ_KEY, revision), LATER)).containsExactly(QUIZ_KEY);
    assertThat(ledger.lease(Map.of(QUIZ_KEY, revision), LATER)).isEmpty();
  }

  @Test
  void leasesTakenBackAtStart_leaveAnUnknownOutcome() {
    ledger.lease(Map.of(ADA_QUIZ, 1L), LATER);
    ledger.takeBackLeases();

    assertThat(facts().unknown()).isTrue();
    assertThat(due()).containsExactly(ADA_QUIZ);
  }

  @Test
  void scoreConfirmed_isSentAndLogged() {
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));

    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.sync().pending()).isFalse();
    assertThat(cell.sync().present()).isTrue();
    assertThat(cell.sync().confirmedAt()).isEqualTo(NOW);
    assertThat(cell.sync().leasedUntil()).isNull();
    assertThat(cell.confirmed()).isEqualTo(Score.of("8"));
    PushAttempt attempt = attempts().get(0);
    assertThat(attempt.key()).isEqualTo(ADA_QUIZ);
    assertThat(attempt.at()).isEqualTo(NOW);
    assertThat(attempt.revision()).isEqualTo(1);
    assertThat(attempt.reason()).isNull();
    assertThat(ledger.sectionsWithWork()).isEmpty();
  }

  @Test
  void scoreEditedWhileOnItsWay_staysPendingWithTheOlderConfirmed() {
    ledger.lease(Map.of(ADA_QUIZ, 1L), LATER);
    house.score(ADA_QUIZ, "9");
    house.settle(ADA_QUIZ, 1, new Settlement.ScoreConfirmed(Score.of("8")));

    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.sync().pending()).isTrue();
    assertThat(cell.confirmed()).isEqualTo(Score.of("8"));
    assertThat(cell.score()).isEqualTo(Score.of("9"));
    assertThat(due()).containsExactly(ADA_QUIZ);
  }

  @Test
  void refusalOfAnOlderRevision_saysNothingAboutTheNewOne() {
    ledger.lease(Map.of(ADA_QUIZ, 1L), LATER);
    house.score(ADA_QUIZ, "9");
    house.settle(ADA_QUIZ, 1, new Settlement.Faulted(TOO_HIGH));

    assertThat(facts().reason()).isNull();
    assertThat(facts().leasedUntil()).isNull();
    assertThat(due()).containsExactly(ADA_QUIZ);
  }

  @Test
  void answerOfAnOlderAttempt_doesNotEndTheNewLease() {
    ledger.lease(Map.of(ADA_QUIZ, 1L), LATER);
    ledger.takeBackLeases();
    house.score(ADA_QUIZ, "9");
    ledger.lease(Map.of(ADA_QUIZ, 2L), LATER);
    house.settle(ADA_QUIZ, 1, new Settlement.Faulted(TOO_HIGH));

    assertThat(facts().leasedUntil()).isEqualTo(LATER);
  }

  @Test
  void cellRefused_isNotDueUntilEdited() {
    house.settle(ADA_QUIZ, new Settlement.Faulted(TOO_HIGH));
    assertThat(facts().reason()).isEqualTo(TOO_HIGH);
    assertThat(due()).isEmpty();
    assertThat(ledger.sectionsWithWork()).containsExactly(SECTION);
    assertThat(attempts().get(0).reason()).isEqualTo(TOO_HIGH);

    house.score(ADA_QUIZ, "7");
    assertThat(due()).containsExactly(ADA_QUIZ);
    assertThat(facts().reason()).isNull();
  }

  @Test
  void cellRefused_isDueAfterResend() {
    house.settle(ADA_QUIZ, new Settlement.Faulted(TOO_HIGH));
    StoreHouse.get(house.store().resend(List.of(ADA_QUIZ)));

    assertThat(due()).containsExactly(ADA_QUIZ);
    assertThat(facts().revision()).isEqualTo(1);
  }

  @Test
  void cellDeferred_isDueWhenItsTimeHasCome() {
    house.settle(ADA_QUIZ, new Settlement.Deferred(NO_ANSWER, LATER));
    assertThat(due()).isEmpty();
    assertThat(facts().tries()).isEqualTo(1);
    assertThat(ledger.nextDeferred(NOW)).contains(LATER);
    assertThat(ledger.nextDeferred(LATER)).isEmpty();
    assertThat(ledger.dueCells(QUIZ, LATER)).hasSize(1);

    house.settle(ADA_QUIZ, new Settlement.Deferred(NO_ANSWER, LATER));
    assertThat(facts().tries()).isEqualTo(2);
    house.score(ADA_QUIZ, "7");
    assertThat(facts().tries()).isZero();
    assertThat(due()).containsExactly(ADA_QUIZ);
  }

  @Test
  void cellReleased_isDueAndCountsNoTry() {
    house.settle(ADA_QUIZ, new Settlement.Released(Reason.of(ReasonCode.OFFLINE)));

    assertThat(facts().tries()).isZero();
    assertThat(facts().reason()).isNull();
    assertThat(due()).containsExactly(ADA_QUIZ);
    assertThat(attempts().get(0).reason()).isEqualTo(Reason.of(ReasonCode.OFFLINE));
  }

  @Test
  void attempts_areNewestFirstAndLimited() {
    house.settle(ADA_QUIZ, new Settlement.Deferred(NO_ANSWER, NOW));
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));

    assertThat(StoreHouse.get(house.store().attempts(AttemptFilter.ALL, 1)))
        .extracting(PushAttempt::reason)
        .containsExactly((Reason) null);
    assertThat(attempts()).hasSize(3);
  }

  @Test
  void conflict_waitsForTheTeacherEvenAfterARestart() {
    conflict();
    house.reopen();
    ledger = house.ledger();

    assertThat(house.cell(ADA_QUIZ).theirs()).isEqualTo(Score.of("5"));
    assertThat(due()).isEmpty();
  }

  @Test
  void conflict_keptMine_isSentOverTheirs() {
    conflict();
    StoreHouse.get(house.store().resolve(List.of(ADA_QUIZ), Resolution.KEEP_MINE));

    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.confirmed()).isEqualTo(Score.of("5"));
    assertThat(cell.score()).isEqualTo(Score.of("8"));
    assertThat(cell.theirs()).isNull();
    assertThat(due()).containsExactly(ADA_QUIZ);
  }

  @Test
  void conflict_tookTheirs_hasNothingToSend() {
    conflict();
    StoreHouse.get(house.store().resolve(List.of(ADA_QUIZ, BEN_QUIZ), Resolution.TAKE_THEIRS));

    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.score()).isEqualTo(Score.of("5"));
    assertThat(cell.confirmed()).isEqualTo(Score.of("5"));
    assertThat(cell.sync().pending()).isFalse();
    assertThat(cell.theirs()).isNull();
    assertThat(StoreHouse.get(house.store().history(ADA_QUIZ)).get(0).origin())
        .isEqualTo(HistoryEntry.Origin.CONFLICT_RESOLVED);
  }

  @Test
  void conflictEditedToTheOldValue_isNotTakenForUndone() {
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));
    house.score(ADA_QUIZ, "9");
    conflict();
    house.score(ADA_QUIZ, "8");

    assertThat(house.cell(ADA_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void assignmentRefused_isResent() {
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Test")));
    house.settle(QUIZ_KEY, new Settlement.Faulted(Reason.of(ReasonCode.CATEGORY)));
    assertThat(house.assignment(QUIZ).sync().reason()).isNotNull();
    StoreHouse.get(house.store().resend(List.of(QUIZ_KEY)));

    assertThat(house.assignment(QUIZ).sync().reason()).isNull();
    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
  }

  @Test
  void assignmentGone_resent_isCreatedAgainWithItsScores() {
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Test")));
    house.settle(QUIZ_KEY, new Settlement.Faulted(Reason.of(ReasonCode.GONE)));

    StoreHouse.get(house.store().resend(List.of(QUIZ_KEY)));

    assertThat(house.assignment(QUIZ).confirmed()).isNull();
    assertThat(house.assignment(QUIZ).sync().present()).isFalse();
    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Test");
    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.confirmed()).isEqualTo(Score.BLANK);
    assertThat(cell.sync().present()).isFalse();
    assertThat(due()).containsExactly(ADA_QUIZ);
    assertThat(house.history(ADA_QUIZ)).hasSize(1);
  }

  @Test
  void assignmentDeletedInPowerTeacher_asksAPerson() {
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Test")));
    house.settle(QUIZ_KEY, new Settlement.AssignmentDeleted());

    SyncFacts facts = house.assignment(QUIZ).sync();
    assertThat(facts.reason()).isEqualTo(Reason.of(ReasonCode.GONE));
    assertThat(facts.pending()).isTrue();
    assertThat(facts.present()).isFalse();
  }

  @Test
  void assignmentConfirmedAsCut_keepsTheTeachersTitle() {
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("A very long title")));
    house.settle(QUIZ_KEY, new Settlement.AssignmentConfirmed(quiz().withTitle("A very")));

    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("A very long title");
    assertThat(house.assignment(QUIZ).confirmed().title()).isEqualTo("A very");
    assertThat(house.assignment(QUIZ).sync().pending()).isFalse();
  }

  @Test
  void settlementOfSomethingUnknown_isOnlyLogged() {
    CellId nobody = new CellId(QUIZ, new org.gradecompanion.model.StudentId("nobody"));
    house.settle(nobody, 1, new Settlement.ScoreConfirmed(Score.of("1")));

    assertThat(attempts().get(0).key()).isEqualTo(nobody);
    assertThat(house.book().cells()).hasSize(1);
  }

  @Test
  void itemDeferredByAClockThatWasAYearAhead_isDueNow() {
    house.withQuiz();
    house.score(ADA_QUIZ, "5");
    house.settle(
        ADA_QUIZ,
        new Settlement.Deferred(
            Reason.of(ReasonCode.SERVER_ERROR), NOW.plus(Duration.ofDays(365))));

    assertThat(house.ledger().dueCells(QUIZ, NOW)).hasSize(1);
  }

  @Test
  void hold_isAnnouncedAndChangesNoRevision() {
    long revision = house.revision(QUIZ_KEY);
    house.commit(new Edit.HoldSet(QUIZ, true));

    assertThat(house.assignment(QUIZ).held()).isTrue();
    assertThat(house.revision(QUIZ_KEY)).isEqualTo(revision);
    StoreChange last = house.changes().get(house.changes().size() - 1);
    assertThat(last.assignments().get(0).held()).isTrue();
    house.commit(new Edit.HoldSet(QUIZ, false));
    assertThat(house.assignment(QUIZ).held()).isFalse();
  }

  private void conflict() {
    house.settle(
        ADA_QUIZ, new Settlement.Conflicting(Reason.of(ReasonCode.CONFLICT), Score.of("5")));
  }

  private List<CellId> due() {
    return ledger.dueCells(QUIZ, NOW).stream().map(CellRecord::id).toList();
  }

  private SyncFacts facts() {
    return house.cell(ADA_QUIZ).sync();
  }

  private List<PushAttempt> attempts() {
    return StoreHouse.get(house.store().attempts(AttemptFilter.ALL, 100));
  }
}
