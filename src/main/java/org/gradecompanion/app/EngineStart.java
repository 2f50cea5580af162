package org.gradecompanion.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.Connection;

/** What follows when the window is there: the engine starts, and what it talks to before it. */
final class EngineStart {
  private final Core core;
  private final PracticeSchool practice;

  EngineStart(Core core, PracticeSchool practice) {
    this.core = core;
    this.practice = practice;
  }

  /**
   * The practice district must be started again each time; while nothing is set up, the engine
   * waits for what a new user chooses. Fails when the practice district cannot be reached.
   */
  CompletableFuture<Void> run(Optional<Connection> connection) {
    if (connection.filter(Connection::practice).isEmpty()) {
      core.engine().start();
      return CompletableFuture.completedFuture(null);
    }
    return practice
        .prepare()
        // In either case: a school that is connected later has nobody else to start it.
        .whenComplete((saved, problem) -> core.engine().start())
        .thenCompose(saved -> core.engine().pull())
        .thenApply(pulled -> null);
  }
}
