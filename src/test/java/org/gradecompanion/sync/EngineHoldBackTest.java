package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.Test;

/** What is held, blocked or refused stays here and holds back no other. */
class EngineHoldBackTest extends EngineStory {
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
}
