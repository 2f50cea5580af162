package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.UserError;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;

/** What stops the whole account is one phase, not a fault of each score. */
class EngineAccountTest extends EngineStory {
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
  void serverThatAsksToWait_isNotAskedByAPull_norWhenMoreIsKnownOfIt() {
    AssignmentId quiz = quiz();
    day.district().misbehave().failNext(1, 429, Duration.ofMinutes(30), RequestMatch.any());
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);
    day.district().forgetRequests();

    assertThat(catchThrowableOfType(UserError.class, day::pull)).isNotNull();
    Connection known = day.store().connection().join().orElseThrow();
    day.store().save(known.speaking(Dialect.USUAL.keepingMarks(false))).join();
    day.forward(Duration.ofMinutes(20));
    assertThat(day.requests()).isEmpty();
    assertThat(day.engine().status().phase()).isEqualTo(Phase.RATE_LIMITED);

    day.forward(Duration.ofMinutes(31));
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
}
