package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.model.UserError;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.Test;

/** What others changed in the district is pulled, and never overwritten unasked. */
class EngineConflictTest extends EngineStory {
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
    assertThat(day.cell(quiz, ana).theirsAt()).isEqualTo(day.clock().instant());

    day.store().resolve(List.of(new CellId(quiz, ana)), Resolution.KEEP_MINE).join();
    day.forward(SETTLED);
    assertThat(day.results(quiz)).containsExactly(ana + "=9");
  }

  @Test
  void assignmentIsRead_asPowerTeacherHasItNow() {
    AssignmentId quiz = quiz();
    Assignment ours = day.record(quiz).assignment();
    day.commit(new Edit.AssignmentSaved(ours.withTitle("Not sent yet")));

    CompletableFuture<Optional<TheirAssignment>> reading =
        day.engine().present(ours.section(), quiz);
    day.planner().run();
    Optional<TheirAssignment> there = reading.join();

    assertThat(there.orElseThrow().assignment().title()).isEqualTo("Quiz");
    assertThat(there.orElseThrow().changedAt()).isNotNull();
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
  void assignmentDeletedBehindOurBack_isOneFaultHoweverManyScoresWait_andTheOthersGo() {
    AssignmentId quiz = quiz();
    AssignmentId other = day.add("Other");
    day.drain();
    day.district().misbehave().deleteLineItem(quiz.value());
    day.enter(quiz, ana, "8");
    day.enter(quiz, ben, "6");
    day.enter(other, ana, "7");

    PushSummary summary = day.drain();

    assertThat(day.results(other)).containsExactly(ana + "=7");
    assertThat(summary.faults()).isEqualTo(1);
    assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.GONE);
    assertThat(summary.account()).isEmpty();
  }

  @Test
  void assignmentChangedBehindOurBack_isOverwrittenOnlyWhenTheTeacherResends() {
    AssignmentId quiz = quiz();
    office(day.assignment(quiz, "Renamed by the office"));
    day.commit(new Edit.AssignmentSaved(day.assignment(quiz, "Renamed here")));

    assertThat(day.drain().faults()).isEqualTo(1);
    assertThat(day.titles()).contains("Renamed by the office").doesNotContain("Renamed here");
    assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);

    day.store().resend(List.of(new AssignmentKey(quiz))).join();
    day.forward(SETTLED);
    assertThat(day.titles()).contains("Renamed here").doesNotContain("Renamed by the office");
    assertThat(day.record(quiz).sync().pending()).isFalse();
  }

  private void office(Assignment theirs) {
    try (Gateway office =
        Gateways.open(day.connection(), day.district().clientSecret().toCharArray(), day.clock())) {
      office.push(new OutgoingAssignment(theirs, day.book().section(), null));
    }
  }

  @Test
  void assignmentChangedThereWhileWeWereOffline_isNotOverwritten() {
    AssignmentId quiz = quiz();
    day.district().misbehave().offline(true);
    day.commit(new Edit.AssignmentSaved(day.assignment(quiz, "Renamed here")));
    day.forward(SETTLED);
    day.district().misbehave().offline(false);
    office(day.assignment(quiz, "Renamed by the office"));
    day.forward(Duration.ofMinutes(5));

    assertThat(day.titles()).contains("Renamed by the office").doesNotContain("Renamed here");
    assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);
  }

  @Test
  void assignmentInConflict_isStillNotOverwritten_whenItIsOnlyEdited() {
    AssignmentId quiz = quiz();
    office(day.assignment(quiz, "Renamed by the office"));
    day.commit(new Edit.AssignmentSaved(day.assignment(quiz, "Renamed here")));
    assertThat(day.drain().faults()).isEqualTo(1);

    day.commit(new Edit.AssignmentSaved(day.assignment(quiz, "Renamed once more")));
    assertThat(day.drain().faults()).isEqualTo(1);

    assertThat(day.titles()).contains("Renamed by the office");
    assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);
  }

  @Test
  void removedAssignmentWithScoresChangedThereWhileWeWereOffline_isNotDeletedUnasked() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();
    day.district().misbehave().offline(true);
    day.commit(new Edit.AssignmentRemoved(quiz));
    day.forward(SETTLED);
    day.district().misbehave().offline(false);
    day.district().misbehave().changeScore(quiz.value(), ana.value(), new BigDecimal("6"));
    day.forward(Duration.ofMinutes(5));

    assertThat(day.results(quiz)).containsExactly(ana + "=6");
    assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);
  }

  @Test
  void scoreEnteredThereThatWeOnlyTriedToSend_isNotTakenForOurs() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "7");
    day.drain();
    day.district().misbehave().offline(true);
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);
    day.enter(quiz, ana, "9");
    day.forward(SETTLED);
    day.district().misbehave().offline(false);
    day.district().misbehave().changeScore(quiz.value(), ana.value(), new BigDecimal("8"));
    day.forward(Duration.ofMinutes(5));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);
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
}
