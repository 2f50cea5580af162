package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.UserError;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own trouble: a problem inside, closing amid a push, no connection. */
class EngineTroubleTest extends EngineStory {
  @Test
  void problemInsideTheProgram_isSurvived() {
    AssignmentId quiz = quiz();
    PushGate rules = new RuleGate(org.gradecompanion.rules.Profile::powerTeacher);
    day.gate(
        (outline, today) -> {
          throw new IllegalStateException("planted");
        });
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);

    day.gate(rules);
    day.forward(Duration.ofMinutes(3));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
  }

  @Test
  void closingAmidAPush_endsAtOnce_andItIsRepeatedAtTheNextStart() throws Exception {
    AssignmentId quiz = quiz();
    day.stop();
    day.start(Executors.newSingleThreadScheduledExecutor());
    day.district().misbehave().slow(Duration.ofHours(1));
    CompletableFuture<Void> sending = new CompletableFuture<>();
    day.engine()
        .subscribe(
            status -> {
              if (status.sending() > 0) {
                sending.complete(null);
              }
            });
    day.enter(quiz, ana, "8");
    day.engine().pushNow();
    sending.get(30, TimeUnit.SECONDS);

    day.stop();
    day.district().misbehave().behave();
    day.start();
    day.forward(SETTLED);

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().tries()).isZero();
  }

  @Test
  void drainWithoutAConnection_saysSo(@TempDir Path empty) {
    try (SchoolDay unconnected = new SchoolDay(empty)) {
      unconnected.start();
      UserError error = catchThrowableOfType(UserError.class, unconnected::drain);

      assertThat(error.userMessage().key()).isEqualTo("setup.error.notConnected");
      assertThat(unconnected.engine().status().phase()).isEqualTo(Phase.NOT_CONNECTED);
    }
  }
}
