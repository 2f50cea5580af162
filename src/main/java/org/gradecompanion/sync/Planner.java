package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gradecompanion.model.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The planning thread: one task after another, none of which can end it. Safe for several threads.
 */
final class Planner {
  private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

  private final ScheduledExecutorService thread;
  private final Clock clock;
  private volatile Runnable afterTrouble = () -> {};
  private volatile boolean closing;

  Planner(ScheduledExecutorService thread, Clock clock) {
    this.thread = thread;
    this.clock = clock;
  }

  static ThreadFactory daemon(String name) {
    return task -> {
      Thread made = new Thread(task, name);
      made.setDaemon(true);
      return made;
    };
  }

  /** What to do when a task of the engine itself has failed; nobody waits for its answer. */
  void afterTrouble(Runnable task) {
    afterTrouble = task;
  }

  boolean closing() {
    return closing;
  }

  void run(Runnable task) {
    try {
      thread.execute(() -> safely(task));
    } catch (RejectedExecutionException e) {
      LOG.debug("The engine has stopped");
    }
  }

  /** Runs a task that completes the future now or later; its failure is the future's. */
  <T> CompletableFuture<T> answer(Consumer<CompletableFuture<T>> task) {
    CompletableFuture<T> future = new CompletableFuture<>();
    try {
      thread.execute(() -> completing(future, task));
    } catch (RejectedExecutionException e) {
      future.completeExceptionally(e);
    }
    return future;
  }

  /** Goes on with what completes the future, after a wait. */
  <T> void answerLater(CompletableFuture<T> future, Duration wait, Runnable task) {
    thread.schedule(
        () -> completing(future, ignored -> task.run()), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  Alarm alarm(Runnable task) {
    return new Alarm(thread, clock, () -> safely(task));
  }

  /** From here on nothing new is sent. */
  void beginToClose() {
    closing = true;
  }

  /** Waits for the task that is under way. */
  void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The engine did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> void completing(
      CompletableFuture<T> future, Consumer<CompletableFuture<T>> task) {
    try {
      task.accept(future);
    } catch (RuntimeException e) {
      if (!(e instanceof UserError)) {
        LOG.error("The engine failed: {}", Trouble.where(e));
      }
      future.completeExceptionally(e);
    }
  }

  private void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      if (!closing) {
        LOG.error("The engine met a problem and goes on: {}", Trouble.where(e));
        afterTrouble.run();
      }
    }
  }
}
