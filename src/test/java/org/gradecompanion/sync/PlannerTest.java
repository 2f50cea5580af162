package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.gradecompanion.gateway.HandClock;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private final HandClock clock = new HandClock();
  private final HandScheduler thread = new HandScheduler(clock);
  private final Planner planner = new Planner(thread, clock);
  private final List<String> done = new ArrayList<>();

  @Test
  void taskThatFails_isFollowedUp_andTheNextOneRuns() {
    planner.afterTrouble(() -> done.add("trouble"));
    planner.run(
        () -> {
          throw new IllegalStateException();
        });
    planner.run(() -> done.add("next"));
    thread.run();

    assertThat(done).containsExactly("trouble", "next");
  }

  @Test
  void taskThatFailsWhileTheProgramEnds_isNobodysTrouble() {
    planner.afterTrouble(() -> done.add("trouble"));
    assertThat(planner.closing()).isFalse();
    planner.beginToClose();
    planner.run(
        () -> {
          throw new IllegalStateException();
        });
    thread.run();

    assertThat(planner.closing()).isTrue();
    assertThat(done).isEmpty();
  }

  @Test
  void alarmThatFails_isFollowedUpToo() {
    planner.afterTrouble(() -> done.add("trouble"));
    planner
        .alarm(
            () -> {
              throw new IllegalStateException();
            })
        .at(Duration.ofSeconds(1));
    thread.forward(Duration.ofSeconds(1));

    assertThat(done).containsExactly("trouble");
  }

  @Test
  void question_isAnswered_withTheTasksFailureIfItFails() {
    CompletableFuture<String> answered = planner.answer(future -> future.complete("all sent"));
    CompletableFuture<String> failed =
        planner.answer(
            future -> {
              throw new IllegalStateException("no connection");
            });
    thread.run();

    assertThat(answered).isCompletedWithValue("all sent");
    assertThatThrownBy(failed::join).hasRootCauseMessage("no connection");
  }

  @Test
  void questionThatIsAnsweredLater_isAnsweredAfterItsWait() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    planner.answerLater(answer, Duration.ofSeconds(7), () -> answer.complete("sent"));
    thread.forward(Duration.ofSeconds(6));
    assertThat(answer).isNotDone();
    thread.forward(Duration.ofSeconds(1));
    assertThat(answer).isCompletedWithValue("sent");
  }

  @Test
  void questionThatFailsLater_isAnsweredWithThat() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    planner.answerLater(
        answer,
        Duration.ofSeconds(1),
        () -> {
          throw new IllegalStateException("no connection");
        });
    thread.forward(Duration.ofSeconds(1));

    assertThatThrownBy(answer::join).hasRootCauseMessage("no connection");
  }

  @Test
  void engineThatHasEnded_takesNoTask_andSaysSoToWhoAsks() {
    planner.close();
    planner.run(() -> done.add("late"));
    CompletableFuture<String> late = planner.answer(future -> future.complete("late"));
    thread.run();

    assertThat(done).isEmpty();
    assertThatThrownBy(late::join).hasCauseInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void threads_haveTheirNames_andKeepNoProgramRunning() {
    Thread made = Planner.daemon("sync").newThread(() -> {});

    assertThat(made.getName()).isEqualTo("sync");
    assertThat(made.isDaemon()).isTrue();
  }
}
