package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
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
}
