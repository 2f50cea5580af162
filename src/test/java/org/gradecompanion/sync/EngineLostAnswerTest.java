package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.practice.RequestMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that never came leaves neither a gap nor a double. */
class EngineLostAnswerTest extends EngineStory {
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
  void attemptThatNothingWasEverHeardOf_isTakenForOursOnceItsTimeIsOver() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "7");
    day.drain();
    day.engine().pause();
    day.enter(quiz, ana, "8");
    CellRecord cell = day.cell(quiz, ana);
    // It left and arrived, and what came of it could not be stored.
    day.store()
        .ledger()
        .lease(
            Map.of(cell.id(), cell.sync().revision()),
            day.clock().instant().plus(Duration.ofMinutes(2)));
    day.district().misbehave().changeScore(quiz.value(), ana.value(), new BigDecimal("8"));
    day.enter(quiz, ana, "9");
    day.engine().resume();
    day.forward(Duration.ofMinutes(1));
    assertThat(day.results(quiz)).as("still under way").containsExactly(ana + "=8");

    day.forward(Duration.ofMinutes(5));
    day.drain();

    assertThat(day.results(quiz)).containsExactly(ana + "=9");
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
}
