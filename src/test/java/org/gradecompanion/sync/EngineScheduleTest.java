package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.store.Edit;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;

/** When scores leave. The day begins at 15:00. */
class EngineScheduleTest extends EngineStory {
  private static final PushSchedule AT_TEN =
      new PushSchedule(PushSchedule.Mode.NIGHTLY, LocalTime.of(22, 0));
  private static final PushSchedule ON_REQUEST = AT_TEN.with(PushSchedule.Mode.ON_REQUEST);

  private void leave(PushSchedule schedule) {
    day.engine().leave(schedule);
    day.planner().run();
    // At the next start the settings say the same.
    day.timings(SyncTimings.withJitter(0).withTimetable(new Timetable(schedule, ZoneOffset.UTC)));
  }

  private void forwardTo(String timeOfDay) {
    Instant now = day.clock().instant();
    Instant then = day.today().atTime(LocalTime.parse(timeOfDay)).toInstant(ZoneOffset.UTC);
    day.forward(Duration.between(now, then.isAfter(now) ? then : then.plus(Duration.ofDays(1))));
  }

  private void shutTheLidUntil(Duration time) {
    day.clock().forward(time);
    day.forward(Duration.ofMinutes(1));
  }

  @Test
  void nightly_waitsForItsTime_thenSendsEverythingOnce() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    day.enter(quiz, ana, "8");
    day.enter(quiz, ben, "9");
    forwardTo("21:59");

    assertThat(day.requests()).isEmpty();
    assertThat(day.engine().status().departs()).contains(Instant.parse("2026-11-20T22:00:00Z"));
    assertThat(day.engine().status().leavesByItself()).isTrue();

    forwardTo("22:01");

    assertThat(day.results(quiz)).containsExactly(SchoolDay.sorted(ana + "=8", ben + "=9"));
    assertThat(day.engine().status().departs()).contains(Instant.parse("2026-11-21T22:00:00Z"));
  }

  @Test
  void nightly_whatIsTypedAfterItsTime_waitsForTheNextNight() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    forwardTo("22:30");
    day.enter(quiz, ana, "8");
    forwardTo("21:59");
    assertThat(day.requests()).isEmpty();

    forwardTo("22:01");
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void nightly_lidShutAtItsTime_sendsWhenItIsOpened() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofMinutes(1));
    shutTheLidUntil(Duration.ofHours(16));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    day.enter(quiz, ben, "9");
    day.forward(Duration.ofHours(1));
    assertThat(day.results(quiz)).as("it is for the next night").containsExactly(ana + "=8");
  }

  @Test
  void nightly_programNotRunningAtItsTime_sendsAtTheNextStart_andOnlyWhatMissedIt() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    day.enter(quiz, ana, "8");
    day.stop();
    day.clock().forward(Duration.ofHours(16));
    day.start();
    day.forward(SETTLED);
    assertThat(day.results(quiz)).containsExactly(ana + "=8");

    day.enter(quiz, ben, "9");
    day.stop();
    day.start();
    day.forward(Duration.ofHours(1));
    assertThat(day.results(quiz)).as("it is for the next night").containsExactly(ana + "=8");
  }

  @Test
  void nightly_offlineAtItsTime_sendsWhenTheNetworkIsBack() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    day.enter(quiz, ana, "8");
    forwardTo("21:59");
    day.district().misbehave().offline(true);
    forwardTo("23:30");
    assertThat(day.engine().status().phase()).isEqualTo(Phase.OFFLINE);

    day.district().misbehave().offline(false);
    day.forward(Duration.ofMinutes(2));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void nightly_assignmentThatIsTriedAgain_takesItsScoresAlongThatNight() {
    day.pull();
    leave(AT_TEN);
    AssignmentId quiz = day.add("Late quiz");
    day.enter(quiz, ana, "8");
    forwardTo("21:59");
    day.district().misbehave().failNext(1, 500);
    forwardTo("22:10");

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void nightly_clockSetBack_sendsAtTheTimeOfTheNewClock() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    forwardTo("22:30");
    day.clock().forward(Duration.ofHours(-30));
    day.engine().rulesChanged();
    day.planner().run();
    day.enter(quiz, ana, "8");
    forwardTo("21:59");
    assertThat(day.requests()).isEmpty();

    forwardTo("22:01");
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void nightly_clockThatJumpsPastItsTime_sendsOnce() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofMinutes(1));
    shutTheLidUntil(Duration.ofDays(3));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.count("PUT")).isEqualTo(1);
  }

  @Test
  void nightly_whatHadNoAnswerWhenTheProgramEnded_waitsForTheNextNight() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    day.enter(quiz, ana, "8");
    day.store().ledger().lease(Map.of(day.cell(quiz, ana).id(), 1L), day.clock().instant());
    day.stop();
    day.start();
    forwardTo("21:59");
    assertThat(day.results(quiz)).isEmpty();

    forwardTo("22:01");
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void onRequest_faultResentAfterARestart_goesOutAtOnce() {
    AssignmentId quiz = quiz();
    leave(ON_REQUEST);
    day.district().misbehave().refuseStudent(ana.value());
    day.enter(quiz, ana, "8");
    day.engine().pushNow();
    day.planner().run();
    day.district().misbehave().behave();
    day.stop();
    day.start();

    SchoolDay.get(day.store().resend(List.of(day.cell(quiz, ana).id())));
    day.store().ledger().settle(List.of());
    day.forward(SETTLED);

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void onRequest_nothingLeavesUntilTheTeacherSaysSo() {
    AssignmentId quiz = quiz();
    leave(ON_REQUEST);
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofDays(2));
    assertThat(day.requests()).isEmpty();
    assertThat(day.engine().status().leavesByItself()).isFalse();

    day.engine().pushNow();
    day.planner().run();
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void onRequest_askedWhileOffline_goesOutWhenTheNetworkIsBack_andNothingTypedLater() {
    AssignmentId quiz = quiz();
    leave(ON_REQUEST);
    day.enter(quiz, ana, "8");
    day.district().misbehave().offline(true);
    day.engine().pushNow();
    day.planner().run();
    assertThat(day.engine().status().phase()).isEqualTo(Phase.OFFLINE);

    day.district().misbehave().offline(false);
    day.forward(Duration.ofMinutes(2));
    assertThat(day.results(quiz)).containsExactly(ana + "=8");

    day.enter(quiz, ben, "9");
    day.forward(Duration.ofHours(1));
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void onRequest_resentFault_goesOutAtOnce() {
    AssignmentId quiz = quiz();
    leave(ON_REQUEST);
    day.district().misbehave().refuseStudent(ana.value());
    day.enter(quiz, ana, "8");
    day.engine().pushNow();
    day.planner().run();
    assertThat(day.results(quiz)).isEmpty();
    day.district().misbehave().behave();

    SchoolDay.get(day.store().resend(List.of(day.cell(quiz, ana).id())));
    day.store().ledger().settle(List.of());
    day.forward(SETTLED);

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void atOnce_chosenAgain_sendsWhatWaitedForTheNight() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);

    leave(PushSchedule.DEFAULT);

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.engine().status().departs()).isEmpty();
  }

  @Test
  void pauseOverTheNight_sendsWhenResumed() {
    AssignmentId quiz = quiz();
    leave(AT_TEN);
    day.enter(quiz, ana, "8");
    day.engine().pause();
    forwardTo("07:00");
    assertThat(day.requests()).isEmpty();

    day.engine().resume();
    day.planner().run();

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void holdOverTheNight_keepsItsAssignmentBack_andNoOther() {
    AssignmentId quiz = quiz();
    AssignmentId essay = day.add("Essay");
    day.drain();
    leave(AT_TEN);
    day.commit(new Edit.HoldSet(quiz, true));
    day.enter(quiz, ana, "8");
    day.enter(essay, ana, "7");
    forwardTo("22:01");
    assertThat(day.results(quiz)).isEmpty();
    assertThat(day.results(essay)).containsExactly(ana + "=7");

    day.commit(new Edit.HoldSet(quiz, false));
    forwardTo("22:00");
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }
}
