package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.testing.WireFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The connection breaks after every single byte of the answer to a score's write, and all along the
 * other messages of a push, every few bytes. The program repeats by itself: the district ends with
 * one result, and the program knows it.
 */
class CutWireTest {
  private static final String QUIZ = "Quiz";
  private static final Duration NEXT_TRY = Duration.ofMinutes(2);

  private WireDay day;

  @AfterEach
  void end() {
    day.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ONEROSTER_1_1, PUT .*/results/.*, 0, 1, 1",
    "ONEROSTER_1_1, GET .*/results, 0, 1, 13",
    "ONEROSTER_1_1, GET .*/results, 1, 1, 13",
    "ONEROSTER_1_2, PUT .*/results/.*, 0, 1, 1",
    "ONEROSTER_1_2, POST .*/results, 0, 2, 1",
    "ONEROSTER_1_2, GET .*/results, 1, 2, 17",
    "POWERTEACHER, PUT .*/score, 0, 1, 1"
  })
  void answerToAScore_cutAnywhere_leavesOneResult(
      GatewayKind kind, String requests, int spared, int together, int stride) {
    scoresThrough(kind, together, stride, bytes -> WireFault.cutAnswer(requests, spared, bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "ONEROSTER_1_1, PUT .*/results/.*, 1",
    "ONEROSTER_1_2, POST .*/results, 2",
    "POWERTEACHER, PUT .*/score, 1"
  })
  void requestOfAScore_cutAllAlong_leavesOneResult(
      GatewayKind kind, String requests, int together) {
    scoresThrough(kind, together, 17, bytes -> WireFault.cutRequest(requests, bytes));
  }

  private void scoresThrough(
      GatewayKind kind, int together, int stride, IntFunction<WireFault> faults) {
    day = new WireDay(kind).begin();
    AssignmentId quiz = day.add(QUIZ);
    List<CellId> cells =
        day.students().stream().limit(together).map(s -> new CellId(quiz, s)).toList();
    // Of new scores the first goes alone, until the server has shown that it keeps identifiers.
    scored(cells, "1");
    scored(cells, "");
    int length = 0;
    for (int bytes = 0; bytes <= length; bytes += stride) {
      String after = kind + " after " + bytes + " bytes";
      WireFault fault = faults.apply(bytes);
      day.relay().plan(fault);
      String points = bytes % 2 == 0 ? "8" : "9";
      cells.forEach(cell -> day.enter(cell, points));

      day.drain();
      assertThat(fault.happened()).as(after).isTrue();
      cells.forEach(cell -> assertWaitsOrIsConfirmed(day.sync(cell), after));
      day.forward(NEXT_TRY);

      cells.forEach(cell -> assertThat(day.sync(cell).pending()).as(after).isFalse());
      assertThat(day.scoresTitled(QUIZ)).as(after).isEqualTo(Collections.nCopies(together, points));
      length = fault.length();
      day.relay().plan(null);
      // Sets hold only new results; of single ones every fifth is new, the others are changed.
      if (together > 1 || bytes % 5 == 0) {
        scored(cells, "");
      }
    }
    assertThat(length).isPositive();
  }

  private void scored(List<CellId> cells, String points) {
    cells.forEach(cell -> day.enter(cell, points));
    day.drain();
    day.forward(NEXT_TRY);
    cells.forEach(cell -> assertThat(day.sync(cell).pending()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "ONEROSTER_1_1, PUT .*/lineItems/.*, 0, 13",
    "ONEROSTER_1_1, GET .*/lineItems/[^/]*, 1, 17",
    "ONEROSTER_1_2, PUT .*/lineItems/.*, 0, 13",
    "POWERTEACHER, POST .*/section/assignment/?, 0, 2",
    "POWERTEACHER, GET .*/section/assignment/[0-9]+, 0, 17"
  })
  void answerToACreation_cutAnywhere_leavesOneColumn(
      GatewayKind kind, String requests, int spared, int stride) {
    day = new WireDay(kind).begin();
    int length = 0;
    for (int bytes = 0; bytes <= length; bytes += stride) {
      String after = kind + " after " + bytes + " bytes";
      WireFault fault = WireFault.cutAnswer(requests, spared, bytes);
      day.relay().plan(fault);
      String title = QUIZ + " " + bytes;
      AssignmentId quiz = day.add(title);

      day.drain();
      assertThat(fault.happened()).as(after).isTrue();
      assertWaitsOrIsConfirmed(day.sync(quiz), after);
      day.forward(NEXT_TRY);

      assertThat(day.sync(quiz).pending()).as(after).isFalse();
      assertThat(day.titles()).as(after).containsOnlyOnce(title);
      length = fault.length();
      day.relay().plan(null);
      day.remove(quiz);
      day.drain();
    }
    assertThat(length).isPositive();
  }

  /** Never a fault, never a conflict with ourselves, never sending for ever. */
  private static void assertWaitsOrIsConfirmed(SyncFacts sync, String after) {
    assertThat(sync.leasedUntil()).as(after).isNull();
    if (sync.pending() && sync.reason() != null) {
      assertThat(sync.reason().code().next()).as(after).isNotEqualTo(ReasonCode.Next.PERSON);
    }
  }
}
