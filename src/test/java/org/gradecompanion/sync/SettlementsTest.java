package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.store.Settlement;
import org.junit.jupiter.api.Test;

class SettlementsTest {
  private static final CellId CELL = new CellId(new AssignmentId("a"), new StudentId("s"));
  private final Settlements settlements =
      new Settlements(
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
          SyncTimings.withJitter(0).item(),
          new Random(1));

  @Test
  void itemTheGatewaySaidNothingAbout_isTriedAgain_andNotConfirmed() {
    Settlement settled =
        settlements.of(
            CELL,
            SyncFacts.NONE,
            null,
            new Settlement.ScoreConfirmed(Score.of("8")),
            Instant.EPOCH);

    assertThat(settled.outcome()).isInstanceOf(Settlement.Deferred.class);
  }

  @Test
  void confirmation_confirms() {
    Settlement.Outcome confirmed = new Settlement.ScoreConfirmed(Score.of("8"));

    Receipt receipt = new Receipt(Receipt.Proof.ANSWER, "request-1");
    Settlement settled =
        settlements.of(
            CELL, SyncFacts.NONE, new Answer.Confirmed(null, receipt), confirmed, Instant.EPOCH);

    assertThat(settled.outcome()).isEqualTo(confirmed);
    assertThat(settled.receipt()).isEqualTo(receipt);
  }

  private Settlement.Outcome after(int tries, Answer answer) {
    SyncFacts sent = new SyncFacts(1, 0, 1, false, null, tries, null, null, null, null);
    Settlement.Outcome confirmed = new Settlement.ScoreConfirmed(Score.of("8"));
    return settlements.of(CELL, sent, answer, confirmed, Instant.EPOCH).outcome();
  }

  @Test
  void serverError_isTriedAgain_laterEachTime() {
    Reason reason = Reason.of(ReasonCode.SERVER_ERROR);
    Answer answer = new Answer.Failed(reason, null);

    assertThat(after(0, answer))
        .isEqualTo(new Settlement.Deferred(reason, Instant.EPOCH.plusSeconds(25)));
    assertThat(after(1, answer))
        .isEqualTo(new Settlement.Deferred(reason, Instant.EPOCH.plusSeconds(125)));
  }

  @Test
  void serverThatAsksToWaitLonger_isObeyed_andOneThatAsksForLessIsNot() {
    Reason reason = Reason.of(ReasonCode.SERVER_ERROR);

    assertThat(after(0, new Answer.Failed(reason, Duration.ofMinutes(5))))
        .isEqualTo(new Settlement.Deferred(reason, Instant.EPOCH.plusSeconds(300)));
    assertThat(after(0, new Answer.Failed(reason, Duration.ofSeconds(1))))
        .isEqualTo(new Settlement.Deferred(reason, Instant.EPOCH.plusSeconds(25)));
  }

  @Test
  void refusal_isAPersonsToMend() {
    Reason reason = Reason.of(ReasonCode.OVER_MAXIMUM);

    assertThat(after(0, new Answer.Failed(reason, null))).isEqualTo(new Settlement.Faulted(reason));
  }

  @Test
  void troubleOfTheAccount_spendsNoTryOfTheScore() {
    Reason reason = Reason.of(ReasonCode.OFFLINE);

    assertThat(after(0, new Answer.Failed(reason, null)))
        .isEqualTo(new Settlement.Released(reason));
  }

  @Test
  void attemptThatFailedBeforeAnythingWasWritten_leavesNoDoubtWhetherItIsThere() {
    Reason reason = Reason.of(ReasonCode.OFFLINE);
    SyncFacts sent = new SyncFacts(3, 1, 1, true, null, 0, null, null, null, null);
    Settlement.Outcome confirmed = new Settlement.ScoreConfirmed(Score.of("8"));
    Settlement settled =
        settlements.of(CELL, sent, new Answer.Failed(reason, null, true), confirmed, Instant.EPOCH);

    assertThat(settled.outcome()).isEqualTo(new Settlement.Released(reason, 1));
  }

  @Test
  void differingValue_isKeptWithItsTime() {
    assertThat(after(0, new Answer.Conflicting(Score.of("9"), Instant.EPOCH)))
        .isEqualTo(
            new Settlement.Conflicting(
                Reason.of(ReasonCode.CONFLICT), Score.of("9"), Instant.EPOCH));
  }
}
