package org.gradecompanion.testing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Stands in for the JavaFX thread: runs what was posted while the test waits for something. */
public final class Front implements Executor {
  private static final long PATIENCE_SECONDS = 20;
  private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    posted.add(task);
  }

  /** Runs posted tasks until the condition holds. */
  public void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      try {
        Runnable task = posted.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (task == null) {
          throw new AssertionError("did not happen: " + what);
        }
        task.run();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Runs all that was posted before the future was done, and gives its value. */
  public <T> T get(CompletableFuture<T> future) {
    AtomicBoolean reached = new AtomicBoolean();
    future.whenComplete((value, problem) -> posted.add(() -> reached.set(true)));
    await("the future completes", reached::get);
    return future.join();
  }
}
