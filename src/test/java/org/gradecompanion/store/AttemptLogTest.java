package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Delivery;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of attempts, and for how long. */
class AttemptLogTest {
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(500));
  private static final Receipt READ_BACK = new Receipt(Receipt.Proof.READ_BACK, "request-7");

  @TempDir Path folder;
  private StoreHouse house;

  @BeforeEach
  void open() {
    house = new StoreHouse(folder.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "8");
    house.score(BEN_QUIZ, "9");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void refused(CellId cell, Instant at) {
    Reason reason = new Reason(ReasonCode.REFUSED, "no", "request-1");
    settle(cell, at, new Settlement.Faulted(reason), null);
  }

  private void confirmed(CellId cell, String points, Instant at) {
    settle(cell, at, new Settlement.ScoreConfirmed(Score.of(points)), READ_BACK);
  }

  private void settle(CellId cell, Instant at, Settlement.Outcome outcome, Receipt receipt) {
    long revision = house.revision(cell);
    Instant sentAt = at.minusSeconds(2);
    house.ledger().settle(List.of(new Settlement(cell, revision, at, outcome, sentAt, receipt)));
  }

  private List<PushAttempt> attempts(AttemptFilter filter) {
    return StoreHouse.get(house.store().attempts(filter, 100));
  }

  @Test
  void confirmation_isRememberedWithItsTimesAndItsProof() {
    confirmed(ADA_QUIZ, "8", NOW);

    PushAttempt attempt = attempts(AttemptFilter.ALL).get(0);
    assertThat(attempt.sentAt()).isEqualTo(NOW.minusSeconds(2));
    assertThat(attempt.at()).isEqualTo(NOW);
    assertThat(attempt.receipt()).isEqualTo(READ_BACK);
    assertThat(attempt.requestId()).isEqualTo("request-7");
  }

  @Test
  void deferral_isRememberedWithItsNextTry() {
    Reason why = Reason.of(ReasonCode.SERVER_ERROR);
    settle(ADA_QUIZ, NOW, new Settlement.Deferred(why, NOW.plusSeconds(25)), null);

    assertThat(attempts(AttemptFilter.ALL).get(0).next()).isEqualTo(NOW.plusSeconds(25));
  }

  @Test
  void filter_findsWhatWasNotSent_orOneStudent_orOneAssignment() {
    refused(ADA_QUIZ, NOW);
    confirmed(BEN_QUIZ, "9", NOW);

    assertThat(keys(AttemptFilter.ALL.onlyNotSent(true))).containsExactly(ADA_QUIZ);
    assertThat(keys(new AttemptFilter(false, Optional.empty(), Optional.of(ADA))))
        .containsExactly(ADA_QUIZ);
    assertThat(keys(new AttemptFilter(false, Optional.of(QUIZ), Optional.empty())))
        .containsExactly(BEN_QUIZ, ADA_QUIZ, QUIZ_KEY);
  }

  private List<SyncKey> keys(AttemptFilter filter) {
    return attempts(filter).stream().map(PushAttempt::key).toList();
  }

  @Test
  void delivery_isTheLastConfirmation_withTheValueThatWasSentThen() {
    confirmed(ADA_QUIZ, "8", NOW);
    house.score(ADA_QUIZ, "5");
    refused(ADA_QUIZ, NOW.plusSeconds(60));

    List<Delivery> deliveries = StoreHouse.get(house.store().deliveries(ADA));
    assertThat(deliveries)
        .singleElement()
        .satisfies(
            delivery -> {
              assertThat(delivery.attempt().key()).isEqualTo(ADA_QUIZ);
              assertThat(delivery.score()).isEqualTo(Score.of("8"));
            });
    assertThat(StoreHouse.get(house.store().deliveries(QUIZ)))
        .extracting(delivery -> delivery.attempt().key())
        .containsExactly(QUIZ_KEY, ADA_QUIZ);
  }

  @Test
  void oldAttempts_areForgotten_butNotTheLastConfirmationOfAnItem() {
    confirmed(ADA_QUIZ, "8", LONG_AGO);
    refused(BEN_QUIZ, LONG_AGO);
    house.score(ADA_QUIZ, "7");
    confirmed(ADA_QUIZ, "7", LONG_AGO.plusSeconds(60));
    refused(BEN_QUIZ, NOW);

    StoreHouse.get(house.store().forgetAttempts(NOW.minus(Duration.ofDays(400))));

    assertThat(keys(AttemptFilter.ALL)).containsExactly(BEN_QUIZ, ADA_QUIZ, QUIZ_KEY);
    assertThat(StoreHouse.get(house.store().deliveries(ADA)).get(0).score())
        .isEqualTo(Score.of("7"));
  }
}
