package org.gradecompanion.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a pass has given to the senders. Only so much at a time that none of them has to wait: a
 * hundred thousand scores that wait take no more memory than a hundred. Nothing of it outlives
 * {@link #close}. Used once, by one thread.
 */
final class UnderWay implements AutoCloseable {
  /** Several for each of the senders. */
  private static final int MOST = 32;

  private final Executor senders;
  private final BooleanSupplier stop;
  private final Deque<CompletableFuture<Integer>> jobs = new ArrayDeque<>();
  private int confirmed;
  private @Nullable RuntimeException failure;

  /**
   * @param stop true when nothing more may be sent
   */
  UnderWay(Executor senders, BooleanSupplier stop) {
    this.senders = senders;
    this.stop = stop;
  }

  /** Waits when there is enough under way. After a failure nothing more is taken. */
  void add(IntSupplier job) {
    if (jobs.size() == MOST) {
      await(jobs.remove());
    }
    if (failure == null) {
      jobs.add(
          CompletableFuture.supplyAsync(() -> stop.getAsBoolean() ? 0 : job.getAsInt(), senders));
    }
  }

  /** How many were confirmed; all have ended before the first failure is passed on. */
  int finish() {
    close();
    if (failure != null) {
      throw failure;
    }
    return confirmed;
  }

  @Override
  public void close() {
    while (!jobs.isEmpty()) {
      await(jobs.remove());
    }
  }

  private void await(CompletableFuture<Integer> job) {
    try {
      confirmed += job.join();
    } catch (CompletionException e) {
      failure = failure == null ? e : failure;
    }
  }
}
