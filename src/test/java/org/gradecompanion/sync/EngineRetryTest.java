package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;

/** When a send that did not succeed is tried again. */
class EngineRetryTest extends EngineStory {
  @Test
  void rateLimit_isWaitedForAsAsked() {
    AssignmentId quiz = quiz();
    day.district()
        .misbehave()
        .failNext(1, 429, Duration.ofSeconds(40), RequestMatch.on("PUT", "/results"));
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);
    assertThat(day.engine().status().phase()).isEqualTo(Phase.RATE_LIMITED);
    day.district().forgetRequests();

    day.engine().pushNow();
    day.forward(Duration.ofSeconds(35));
    assertThat(day.requests()).isEmpty();

    day.forward(Duration.ofSeconds(10));
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().tries()).isZero();
  }

  @Test
  void drainUnderARateLimit_waitsAsAsked() {
    AssignmentId quiz = quiz();
    day.district()
        .misbehave()
        .failNext(1, 429, Duration.ofSeconds(40), RequestMatch.on("PUT", "/results"));
    day.enter(quiz, ana, "8");

    CompletableFuture<PushSummary> summary = day.engine().drain();
    day.planner().run();
    assertThat(summary).isNotDone();
    day.forward(Duration.ofSeconds(41));

    assertThat(SchoolDay.get(summary).confirmed()).isEqualTo(1);
    assertThat(SchoolDay.get(summary).account()).isEmpty();
  }

  @Test
  void scoreThatWaitsForItsNextTry_isTriedAtOnceByADrain() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.district().misbehave().failNext(1, 500, null, RequestMatch.on("PUT", "/results"));
    assertThat(day.drain().deferred()).isEqualTo(1);

    PushSummary again = day.drain();

    assertThat(again.confirmed()).isEqualTo(1);
    assertThat(again.deferred()).isZero();
    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void scoreThatWaitsForItsNextTry_isTriedAtOnceWhenTheTeacherPushes() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.district().misbehave().failNext(1, 500, null, RequestMatch.on("PUT", "/results"));
    day.forward(SETTLED);
    assertThat(day.results(quiz)).isEmpty();

    day.engine().pushNow();
    day.forward(Duration.ZERO);

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void serverError_isRetriedByItself_andShownAsTries() {
    AssignmentId quiz = quiz();
    day.district().misbehave().failNext(2, 500, null, RequestMatch.on("PUT", "/results"));
    day.enter(quiz, ana, "8");

    PushSummary summary = day.drain();
    assertThat(summary.deferred()).isEqualTo(1);
    assertThat(day.cell(quiz, ana).sync().tries()).isEqualTo(1);
    assertThat(day.engine().status().phase()).isEqualTo(Phase.WAITING);

    day.forward(Duration.ofSeconds(26));
    assertThat(day.cell(quiz, ana).sync().tries()).isEqualTo(2);
    day.forward(Duration.ofSeconds(126));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().tries()).isZero();
  }
}
