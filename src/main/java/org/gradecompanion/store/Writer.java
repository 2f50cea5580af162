package org.gradecompanion.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one thread that writes. It takes everything that waits at once; commits next to each other
 * share one force of the disk.
 */
final class Writer {
  private final Keeper keeper;
  private final Queue<Task> queue = new ArrayDeque<>();
  private final ExecutorService thread;
  private boolean stopped;

  /**
   * @param thread does one thing after the other, and cannot be interrupted; ended by {@link #stop}
   */
  Writer(Keeper keeper, ExecutorService thread) {
    this.keeper = keeper;
    this.thread = thread;
  }

  /** Something that waits for its turn. */
  private sealed interface Task {}

  private record Journaled(Keeper.Commit commit) implements Task {}

  private record JournaledAlone(Keeper.Commit commit) implements Task {}

  private record Doing(Runnable work) implements Task {}

  /** Journals what {@code minting} makes; completes when it is on disk. */
  CompletableFuture<Void> commit(Keeper.Minting minting) {
    return commit(minting, Keeper.Aside.NOTHING);
  }

  /** The same, with what only the database is given, in the same transaction. */
  CompletableFuture<Void> commit(Keeper.Minting minting, Keeper.Aside aside) {
    CompletableFuture<Void> saved = new CompletableFuture<>();
    return put(new Journaled(new Keeper.Commit(minting, aside, saved)), saved);
  }

  /** The same, for a minting that looks at what the database has: all before it is in there. */
  CompletableFuture<Void> commitAlone(Keeper.Minting minting) {
    return commitAlone(minting, Keeper.Aside.NOTHING);
  }

  CompletableFuture<Void> commitAlone(Keeper.Minting minting, Keeper.Aside aside) {
    CompletableFuture<Void> saved = new CompletableFuture<>();
    return put(new JournaledAlone(new Keeper.Commit(minting, aside, saved)), saved);
  }

  /** One transaction; completes after subscribers heard of it. */
  <T> CompletableFuture<T> transact(Work.Act<T> act) {
    return call(() -> keeper.transact(act));
  }

  /** The same, and forced to disk: for what the journal does not hold. */
  <T> CompletableFuture<T> transactForced(Work.Act<T> act) {
    return call(
        () -> {
          T result = keeper.transact(act);
          keeper.force();
          return result;
        });
  }

  /** Completes when everything asked for before is done; {@code work} is done then. */
  CompletableFuture<Void> then(Runnable work) {
    return call(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> CompletableFuture<T> call(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    return put(
        new Doing(
            () -> {
              try {
                done.complete(work.get());
              } catch (RuntimeException e) {
                done.completeExceptionally(e);
              }
            }),
        done);
  }

  /** Finishes everything that waits and ends the thread. */
  void stop() {
    synchronized (queue) {
      if (!stopped) {
        stopped = true;
        // By itself, after its last task: nothing else can wake a thread that is not interrupted.
        thread.execute(thread::shutdown);
      }
    }
    boolean interrupted = false;
    while (!thread.isTerminated()) {
      try {
        thread.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> CompletableFuture<T> put(Task task, CompletableFuture<T> done) {
    synchronized (queue) {
      if (stopped) {
        done.completeExceptionally(StoreErrors.closed());
        return done;
      }
      queue.add(task);
      thread.execute(this::work);
    }
    return done;
  }

  /** Everything that waits, at once: what comes next to it then finds less or nothing to do. */
  private void work() {
    List<Task> tasks;
    synchronized (queue) {
      tasks = new ArrayList<>(queue);
      queue.clear();
    }
    List<Keeper.Commit> group = new ArrayList<>();
    for (Task task : tasks) {
      if (task instanceof Journaled journaled) {
        group.add(journaled.commit());
        continue;
      }
      flush(group);
      if (task instanceof JournaledAlone alone) {
        keeper.commit(List.of(alone.commit()));
      } else if (task instanceof Doing doing) {
        doing.work().run();
      }
    }
    flush(group);
  }

  private void flush(List<Keeper.Commit> group) {
    if (!group.isEmpty()) {
      keeper.commit(List.copyOf(group));
      group.clear();
    }
  }
}
