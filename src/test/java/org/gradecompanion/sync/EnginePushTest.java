package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.store.Edit;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;

/** What is typed here is in the district afterwards, in as few requests as it takes. */
class EnginePushTest extends EngineStory {
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
}
