package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.UserError;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.store.Edit;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncEngineTest {
  private static final Duration SETTLED = Duration.ofSeconds(3);

  @TempDir Path folder;
  private SchoolDay day;
  private StudentId ana;
  private StudentId ben;

  @BeforeEach
  void begin() {
    day = new SchoolDay(folder).begin();
    ana = day.students().get(0);
    ben = day.students().get(1);
  }

  @AfterEach
  void end() {
    day.close();
  }

  /** An assignment that the district has, and no request yet counted. */
  private AssignmentId quiz() {
    AssignmentId quiz = day.add("Quiz");
    day.drain();
    // Whatever the push itself woke has run.
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();
    return quiz;
  }

  // Pushing

  @Test
  void edits_areInTheDistrict_afterADrain() {
    AssignmentId quiz = day.add("Quiz");
    day.enter(quiz, ana, "8.5");
    day.enter(quiz, ben, "0");

    PushSummary summary = day.drain();

    assertThat(summary.confirmed()).isEqualTo(3);
    assertThat(summary.account()).isEmpty();
    assertThat(day.titles()).contains("Quiz");
    assertThat(day.results(quiz)).containsExactly(SchoolDay.sorted(ana + "=8.5", ben + "=0"));
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
    assertThat(day.record(quiz).sync().present()).isTrue();
  }

  @Test
  void typing_leavesByItselfAfterItSettles_asOneWritePerScore() {
    AssignmentId quiz = quiz();
    for (int i = 1; i <= 10; i++) {
      day.enter(quiz, ana, Integer.toString(i));
      day.forward(Duration.ofMillis(500));
    }
    assertThat(day.requests()).isEmpty();

    day.forward(SETTLED);

    assertThat(day.count("PUT")).isEqualTo(1);
    assertThat(day.results(quiz)).containsExactly(ana + "=10");
    assertThat(day.engine().status().phase()).isEqualTo(Phase.IDLE);
  }

  @Test
  void typingWithoutEnd_isSentBetweenTimes() {
    AssignmentId quiz = quiz();
    for (int i = 0; i < 30; i++) {
      day.enter(quiz, ana, Integer.toString(i % 10));
      day.forward(Duration.ofSeconds(1));
    }

    assertThat(day.count("PUT")).isGreaterThanOrEqualTo(1);
  }

  @Test
  void undoToWhatIsConfirmed_sendsNothing() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();

    day.enter(quiz, ana, "9");
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);

    assertThat(day.count("PUT")).isZero();
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
  }

  @Test
  void clearedScore_isDeletedInTheDistrict() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();

    day.enter(quiz, ana, "");
    day.drain();

    assertThat(day.results(quiz)).isEmpty();
    assertThat(day.book().cells()).noneMatch(cell -> cell.sync().pending());
  }

  @Test
  void commentAndLate_stayHere_andTheScoreCountsAsSent() {
    AssignmentId quiz = quiz();
    Score late = new Score(new BigDecimal("7"), Set.of(Flag.LATE), "after the bell");
    day.commit(new Edit.ScoreSet(new CellId(quiz, ana), late));
    day.drain();
    day.pull();

    assertThat(day.results(quiz)).containsExactly(ana + "=7");
    assertThat(day.cell(quiz, ana).score()).isEqualTo(late);
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
  }

  @Test
  void removedAssignment_isDeletedInTheDistrict() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();

    day.commit(new Edit.AssignmentRemoved(quiz));
    day.forward(SETTLED);

    assertThat(day.titles()).doesNotContain("Quiz");
    assertThat(day.results(quiz)).isEmpty();
  }

  @Test
  void manyScores_goInBatches() {
    AssignmentId quiz = quiz();
    for (StudentId student : day.students()) {
      day.enter(quiz, student, "5");
    }

    day.drain();

    assertThat(day.results(quiz)).hasSize(day.students().size());
    assertThat(day.count("PUT")).isEqualTo(day.students().size());
  }

  @Test
  void idleProgram_asksNothing() {
    quiz();

    day.forward(Duration.ofHours(24));

    assertThat(day.requests()).isEmpty();
    assertThat(day.planner().next()).isNull();
    assertThat(day.engine().status().phase()).isEqualTo(Phase.IDLE);
  }

  // The order, and what holds back what

  @Test
  void blockedAssignment_holdsBackOnlyItsOwnScores() {
    AssignmentId good = day.add("Good");
    AssignmentId bad = new AssignmentId("bad");
    day.commit(
        new Edit.AssignmentSaved(
            day.assignment(bad, "Too late").withDates(day.today(), day.today().plusYears(3))));
    day.enter(good, ana, "8");
    day.enter(bad, ana, "9");

    PushSummary summary = day.drain();

    assertThat(day.results(good)).containsExactly(ana + "=8");
    assertThat(day.titles()).doesNotContain("Too late");
    assertThat(summary.confirmed()).isEqualTo(2);
    assertThat(summary.blocked()).isEqualTo(2);
  }

  @Test
  void heldAssignment_leavesNothing_untilReleased() {
    AssignmentId quiz = quiz();
    day.commit(new Edit.HoldSet(quiz, true));
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);
    assertThat(day.requests()).isEmpty();

    day.commit(new Edit.HoldSet(quiz, false));
    day.forward(SETTLED);

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void scoreOverTheMaximum_isNotSent_andTheOthersAre() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "11");
    day.enter(quiz, ben, "10");

    PushSummary summary = day.drain();

    assertThat(day.results(quiz)).containsExactly(ben + "=10");
    assertThat(summary.blocked()).isEqualTo(1);
  }

  @Test
  void refusedStudent_isAFault_andTheOthersGo() {
    AssignmentId quiz = quiz();
    day.district().misbehave().refuseStudent(ana.value());
    day.enter(quiz, ana, "8");
    day.enter(quiz, ben, "9");

    PushSummary summary = day.drain();

    assertThat(summary.faults()).isEqualTo(1);
    assertThat(day.results(quiz)).containsExactly(ben + "=9");
    assertThat(day.cell(quiz, ana).sync().reason().code())
        .isEqualTo(ReasonCode.STUDENT_NOT_IN_SECTION);

    day.district().misbehave().refuseStudent(null);
    day.store().resend(List.of(new CellId(quiz, ana))).join();
    day.forward(SETTLED);
    assertThat(day.results(quiz)).hasSize(2);
  }

  @Test
  void fault_isNotRepeatedByItself() {
    AssignmentId quiz = quiz();
    day.district().misbehave().refuseStudent(ana.value());
    day.enter(quiz, ana, "8");
    day.drain();
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();

    day.forward(Duration.ofHours(24));

    assertThat(day.requests()).isEmpty();
  }

  // Lost answers

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 60})
  void cutAnswer_leavesExactlyOneResult(int bytes) {
    AssignmentId quiz = quiz();
    day.district().misbehave().cutAnswerAfter(bytes, 1, RequestMatch.on("PUT", "/results"));
    day.enter(quiz, ana, "8");

    day.drain();
    day.forward(Duration.ofMinutes(2));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
  }

  @Test
  void editAfterALostAnswer_isNoConflictWithOurselves() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    CellId cell = new CellId(quiz, ana);
    long revision = day.cell(quiz, ana).sync().revision();
    // As after a crash: sent and stored there, never settled here.
    day.store().ledger().lease(Map.<SyncKey, Long>of(cell, revision), day.clock().instant());
    day.district().misbehave().changeScore(quiz.value(), ana.value(), new BigDecimal("8"));
    day.store().ledger().takeBackLeases();

    day.enter(quiz, ana, "9");
    day.drain();

    assertThat(day.results(quiz)).containsExactly(ana + "=9");
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
  }

  @Test
  void crashWhileSending_isRepeatedAtTheNextStart() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    String resultId = day.cell(quiz, ana).resultId();
    day.store()
        .ledger()
        .lease(
            Map.<SyncKey, Long>of(new CellId(quiz, ana), day.cell(quiz, ana).sync().revision()),
            day.clock().instant().plusSeconds(120));
    day.stop();

    day.start();
    day.forward(SETTLED);

    assertThat(day.cell(quiz, ana).sync().leasedUntil()).isNull();
    assertThat(day.district().results())
        .filteredOn(r -> r.at("/lineItem/sourcedId").asText().equals(quiz.value()))
        .extracting(r -> r.path("sourcedId").asText())
        .containsExactly(resultId);
  }

  @Test
  void lostAnswerOfAnAssignment_makesNoSecondColumn() {
    day.district().misbehave().cutAnswerAfter(0, 1, RequestMatch.on("PUT", "/lineItems"));
    AssignmentId quiz = day.add("Quiz");
    day.enter(quiz, ana, "8");

    day.drain();
    day.forward(Duration.ofMinutes(2));

    assertThat(day.titles()).containsOnlyOnce("Quiz");
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  // The account as a whole

  @Test
  void offline_isOnePhase_losesNothing_andEndsByItself() {
    AssignmentId quiz = quiz();
    day.district().misbehave().offline(true);
    for (StudentId student : day.students()) {
      day.enter(quiz, student, "5");
    }
    day.forward(SETTLED);

    assertThat(day.engine().status().phase()).isEqualTo(Phase.OFFLINE);
    assertThat(day.engine().status().nextAttempt()).isPresent();
    assertThat(day.book().cells())
        .filteredOn(cell -> cell.id().assignment().equals(quiz))
        .allSatisfy(
            cell -> {
              assertThat(cell.sync().tries()).isZero();
              assertThat(cell.sync().reason()).isNull();
              assertThat(cell.sync().leasedUntil()).isNull();
            });

    day.district().misbehave().offline(false);
    day.forward(Duration.ofMinutes(1));

    assertThat(day.results(quiz)).hasSize(day.students().size());
    assertThat(day.engine().status().phase()).isEqualTo(Phase.IDLE);
  }

  @Test
  void offlineForLong_isTriedLessAndLess_upToAMinute() {
    AssignmentId quiz = quiz();
    day.district().misbehave().offline(true);
    day.enter(quiz, ana, "5");
    day.forward(Duration.ofMinutes(10));

    assertThat(day.engine().status().phase()).isEqualTo(Phase.OFFLINE);
    assertThat(Duration.between(day.clock().instant(), day.planner().next()))
        .isLessThanOrEqualTo(Duration.ofSeconds(60));

    day.district().misbehave().offline(false);
    day.engine().pushNow();
    day.planner().run();
    assertThat(day.results(quiz)).hasSize(1);
  }

  @Test
  void rateLimit_isWaitedForAsAsked() {
    AssignmentId quiz = quiz();
    day.district()
        .misbehave()
        .failNext(1, 429, Duration.ofSeconds(40), RequestMatch.on("PUT", "/results"));
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);
    assertThat(day.engine().status().phase()).isEqualTo(Phase.RATE_LIMITED);
    day.district().forgetRequests();

    day.engine().pushNow();
    day.forward(Duration.ofSeconds(35));
    assertThat(day.requests()).isEmpty();

    day.forward(Duration.ofSeconds(10));
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().tries()).isZero();
  }

  @Test
  void drainUnderARateLimit_waitsAsAsked() {
    AssignmentId quiz = quiz();
    day.district()
        .misbehave()
        .failNext(1, 429, Duration.ofSeconds(40), RequestMatch.on("PUT", "/results"));
    day.enter(quiz, ana, "8");

    CompletableFuture<PushSummary> summary = day.engine().drain();
    day.planner().run();
    assertThat(summary).isNotDone();
    day.forward(Duration.ofSeconds(41));

    assertThat(SchoolDay.get(summary).confirmed()).isEqualTo(1);
    assertThat(SchoolDay.get(summary).account()).isEmpty();
  }

  @Test
  void scoreThatWaitsForItsNextTry_isTriedAtOnceByADrain() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.district().misbehave().failNext(1, 500, null, RequestMatch.on("PUT", "/results"));
    assertThat(day.drain().deferred()).isEqualTo(1);

    PushSummary again = day.drain();

    assertThat(again.confirmed()).isEqualTo(1);
    assertThat(again.deferred()).isZero();
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void scoreThatWaitsForItsNextTry_isTriedAtOnceWhenTheTeacherPushes() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.district().misbehave().failNext(1, 500, null, RequestMatch.on("PUT", "/results"));
    day.forward(SETTLED);
    assertThat(day.results(quiz)).isEmpty();

    day.engine().pushNow();
    day.forward(Duration.ZERO);

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void serverError_isRetriedByItself_andShownAsTries() {
    AssignmentId quiz = quiz();
    day.district().misbehave().failNext(2, 500, null, RequestMatch.on("PUT", "/results"));
    day.enter(quiz, ana, "8");

    PushSummary summary = day.drain();
    assertThat(summary.deferred()).isEqualTo(1);
    assertThat(day.cell(quiz, ana).sync().tries()).isEqualTo(1);
    assertThat(day.engine().status().phase()).isEqualTo(Phase.WAITING);

    day.forward(Duration.ofSeconds(26));
    assertThat(day.cell(quiz, ana).sync().tries()).isEqualTo(2);
    day.forward(Duration.ofSeconds(126));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().tries()).isZero();
  }

  @Test
  void serverDown_isOnePhase() {
    AssignmentId quiz = quiz();
    day.district().misbehave().failNext(3, 503);
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);

    assertThat(day.engine().status().phase()).isEqualTo(Phase.SERVER_DOWN);
    day.forward(Duration.ofMinutes(5));
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void expiredToken_isRenewedOnce_andNothingIsLost() {
    AssignmentId quiz = quiz();
    day.district().misbehave().expireTokens();
    for (StudentId student : day.students()) {
      day.enter(quiz, student, "5");
    }

    day.drain();

    assertThat(day.results(quiz)).hasSize(day.students().size());
    assertThat(day.requests().stream().filter(r -> r.path().contains("access_token")).count())
        .isEqualTo(1);
  }

  @Test
  void wrongSecret_isSignedOut_untilItIsMended() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.stop();
    String right = day.district().clientSecret();
    day.secret("wrong");
    day.start();
    day.forward(Duration.ofHours(2));

    assertThat(day.engine().status().phase()).isEqualTo(Phase.SIGNED_OUT);
    assertThat(day.engine().status().nextAttempt()).isEmpty();
    assertThat(day.drain().account().orElseThrow().code()).isEqualTo(ReasonCode.SIGNED_OUT);

    day.secret(right);
    day.store().save(day.store().connection().join().orElseThrow()).join();
    day.forward(SETTLED);
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void pause_sendsNothing_untilResumed() {
    AssignmentId quiz = quiz();
    day.engine().pause();
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofHours(1));
    assertThat(day.requests()).isEmpty();
    assertThat(day.engine().status().phase()).isEqualTo(Phase.PAUSED);

    day.engine().resume();
    day.planner().run();

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  // Conflicts and pulls

  @Test
  void scoreChangedBehindOurBack_isAConflict_andNothingIsOverwritten() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();
    day.district().misbehave().changeScore(quiz.value(), ana.value(), new BigDecimal("6"));

    day.enter(quiz, ana, "9");
    PushSummary summary = day.drain();

    assertThat(summary.faults()).isEqualTo(1);
    assertThat(day.results(quiz)).containsExactly(ana + "=6");
    assertThat(day.cell(quiz, ana).score()).isEqualTo(Score.of("9"));
    assertThat(day.cell(quiz, ana).theirs()).isEqualTo(Score.of("6"));

    day.store().resolve(List.of(new CellId(quiz, ana)), Resolution.KEEP_MINE).join();
    day.forward(SETTLED);
    assertThat(day.results(quiz)).containsExactly(ana + "=9");
  }

  @Test
  void pullThatFailsHalfway_changesNothing() {
    int before = day.book().assignments().size();
    day.district()
        .misbehave()
        .deleteLineItem(day.book().assignments().get(0).assignment().id().value());
    day.district().misbehave().failNext(1, 500, null, RequestMatch.on("GET", "/classes"));

    UserError error = catchThrowableOfType(UserError.class, () -> day.pull());

    assertThat(error.kind()).isEqualTo(UserError.Kind.UNREACHABLE);
    assertThat(error.userMessage().key()).isEqualTo("setup.error.pull");
    assertThat(day.book().assignments()).hasSize(before);
  }

  @Test
  void pull_bringsWhatChangedThere() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();
    day.district().misbehave().changeScore(quiz.value(), ana.value(), new BigDecimal("6"));

    day.pull();

    assertThat(day.cell(quiz, ana).score()).isEqualTo(Score.of("6"));
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
  }

  @Test
  void assignmentDeletedBehindOurBack_isAFaultOfItsScores_andTheOthersGo() {
    AssignmentId quiz = quiz();
    AssignmentId other = day.add("Other");
    day.drain();
    day.district().misbehave().deleteLineItem(quiz.value());
    day.enter(quiz, ana, "8");
    day.enter(other, ana, "7");

    PushSummary summary = day.drain();

    assertThat(day.results(other)).containsExactly(ana + "=7");
    assertThat(day.cell(quiz, ana).sync().reason().code()).isEqualTo(ReasonCode.GONE);
    assertThat(summary.account()).isEmpty();
  }

  @Test
  void assignmentChangedBehindOurBack_isOverwrittenOnlyWhenTheTeacherResends() {
    AssignmentId quiz = quiz();
    Assignment theirs = day.assignment(quiz, "Renamed by the office");
    try (Gateway office =
        Gateways.open(day.connection(), day.district().clientSecret().toCharArray(), day.clock())) {
      office.push(new OutgoingAssignment(theirs, day.book().section(), null));
    }
    day.commit(new Edit.AssignmentSaved(day.assignment(quiz, "Renamed here")));

    assertThat(day.drain().faults()).isEqualTo(1);
    assertThat(day.titles()).contains("Renamed by the office").doesNotContain("Renamed here");
    assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);

    day.store().resend(List.of(new AssignmentKey(quiz))).join();
    day.forward(SETTLED);
    assertThat(day.titles()).contains("Renamed here").doesNotContain("Renamed by the office");
    assertThat(day.record(quiz).sync().pending()).isFalse();
  }

  @Test
  void removedAssignmentWithScoresChangedThere_isDeletedOnlyWhenTheTeacherResends() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();
    day.district().misbehave().changeScore(quiz.value(), ana.value(), new BigDecimal("6"));

    day.commit(new Edit.AssignmentRemoved(quiz));
    assertThat(day.drain().faults()).isEqualTo(1);
    assertThat(day.results(quiz)).containsExactly(ana + "=6");

    day.store().resend(List.of(new AssignmentKey(quiz))).join();
    day.forward(SETTLED);
    assertThat(day.titles()).doesNotContain("Quiz");
  }

  @Test
  void assignmentDeletedBehindOurBack_isCreatedAgainWithItsScores_whenTheTeacherResends() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();
    day.district().misbehave().deleteLineItem(quiz.value());
    day.commit(new Edit.AssignmentSaved(day.assignment(quiz, "Renamed here")));

    assertThat(day.drain().faults()).isEqualTo(1);
    assertThat(day.titles()).doesNotContain("Renamed here");

    day.store().resend(List.of(new AssignmentKey(quiz))).join();
    day.drain();
    assertThat(day.titles()).contains("Renamed here");
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  // The program's own trouble

  @Test
  void problemInsideTheProgram_isSurvived() {
    AssignmentId quiz = quiz();
    PushGate rules = new RuleGate(org.gradecompanion.rules.Profile.powerTeacher());
    day.gate(
        (outline, today) -> {
          throw new IllegalStateException("planted");
        });
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);

    day.gate(rules);
    day.forward(Duration.ofMinutes(3));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void closingAmidAPush_endsAtOnce_andItIsRepeatedAtTheNextStart() throws Exception {
    AssignmentId quiz = quiz();
    day.stop();
    day.start(Executors.newSingleThreadScheduledExecutor());
    day.district().misbehave().slow(Duration.ofHours(1));
    CompletableFuture<Void> sending = new CompletableFuture<>();
    day.engine()
        .subscribe(
            status -> {
              if (status.sending() > 0) {
                sending.complete(null);
              }
            });
    day.enter(quiz, ana, "8");
    day.engine().pushNow();
    sending.get(30, TimeUnit.SECONDS);

    day.stop();
    day.district().misbehave().behave();
    day.start();
    day.forward(SETTLED);

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().tries()).isZero();
  }

  @Test
  void drainWithoutAConnection_saysSo(@TempDir Path empty) {
    try (SchoolDay unconnected = new SchoolDay(empty)) {
      unconnected.start();
      UserError error = catchThrowableOfType(UserError.class, unconnected::drain);

      assertThat(error.userMessage().key()).isEqualTo("setup.error.notConnected");
      assertThat(unconnected.engine().status().phase()).isEqualTo(Phase.NOT_CONNECTED);
    }
  }
}
