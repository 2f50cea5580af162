package org.gradecompanion.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gradecompanion.gateway.HandClock;

/** Runs tasks on the test's own thread, at times of a clock that the test moves by hand. */
public final class HandScheduler extends AbstractExecutorService
    implements ScheduledExecutorService {
  private final HandClock clock;
  private final PriorityQueue<Task<?>> tasks =
      new PriorityQueue<>(
          Comparator.<Task<?>, Instant>comparing(t -> t.due).thenComparing(t -> t.nr));
  private boolean stopped;
  private long count;

  public HandScheduler(HandClock clock) {
    this.clock = clock;
  }

  /** Runs everything that is due now. */
  public void run() {
    for (Task<?> task = due(clock.instant()); task != null; task = due(clock.instant())) {
      task.run();
    }
  }

  /** Lets time go by, and runs what becomes due at its own time. */
  public void forward(Duration time) {
    Instant end = clock.instant().plus(time);
    run();
    for (Instant next = next(); next != null && !next.isAfter(end); next = next()) {
      clock.forward(Duration.between(clock.instant(), next));
      run();
    }
    clock.forward(Duration.between(clock.instant(), end));
  }

  private synchronized Task<?> due(Instant now) {
    tasks.removeIf(FutureTask::isCancelled);
    Task<?> first = tasks.peek();
    return first == null || first.due.isAfter(now) ? null : tasks.poll();
  }

  /** When the next task is due; null for never. */
  public synchronized Instant next() {
    tasks.removeIf(FutureTask::isCancelled);
    return tasks.isEmpty() ? null : tasks.peek().due;
  }

  @Override
  public void execute(Runnable command) {
    schedule(command, 0, TimeUnit.MILLISECONDS);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return schedule(
        () -> {
          command.run();
          return null;
        },
        delay,
        unit);
  }

  @Override
  public synchronized <V> ScheduledFuture<V> schedule(
      Callable<V> callable, long delay, TimeUnit unit) {
    if (stopped) {
      throw new RejectedExecutionException();
    }
    Task<V> task =
        new Task<>(
            callable, clock.instant().plus(Duration.of(delay, unit.toChronoUnit())), count++);
    tasks.add(task);
    return task;
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable r, long a, long b, TimeUnit unit) {
    throw new UnsupportedOperationException("the engine does not poll");
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(Runnable r, long a, long b, TimeUnit unit) {
    throw new UnsupportedOperationException("the engine does not poll");
  }

  @Override
  public synchronized void shutdown() {
    stopped = true;
  }

  @Override
  public synchronized List<Runnable> shutdownNow() {
    stopped = true;
    List<Runnable> rest = new ArrayList<>(tasks);
    tasks.clear();
    return rest;
  }

  @Override
  public synchronized boolean isShutdown() {
    return stopped;
  }

  @Override
  public boolean isTerminated() {
    return isShutdown();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }

  /** One task and its time. */
  private final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
    private final Instant due;
    private final long nr;

    Task(Callable<V> callable, Instant due, long nr) {
      super(callable);
      this.due = due;
      this.nr = nr;
    }

    @Override
    public boolean isPeriodic() {
      return false;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(clock.instant(), due));
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
