package org.gradecompanion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes everything that waits at once; commits next to each other
 * share one force of the disk.
 */
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final Keeper keeper;
  private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private boolean stopped;

  Writer(Keeper keeper) {
    this.keeper = keeper;
    thread = new StoreThread("gradebook-store-writer", this::run);
  }

  /** Something that waits for its turn. */
  private sealed interface Task {}

  private record Journaled(Keeper.Commit commit) implements Task {}

  private record JournaledAlone(Keeper.Commit commit) implements Task {}

  private record Doing(Runnable work) implements Task {}

  private record Last() implements Task {}

  void start() {
    thread.start();
  }

  /** Journals what {@code minting} makes; completes when it is on disk. */
  CompletableFuture<Void> commit(Keeper.Minting minting) {
    CompletableFuture<Void> saved = new CompletableFuture<>();
    return put(new Journaled(new Keeper.Commit(minting, saved)), saved);
  }

  /** The same, for a minting that looks at what the database has: all before it is in there. */
  CompletableFuture<Void> commitAlone(Keeper.Minting minting) {
    CompletableFuture<Void> saved = new CompletableFuture<>();
    return put(new JournaledAlone(new Keeper.Commit(minting, saved)), saved);
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
      if (stopped) {
        return;
      }
      stopped = true;
      queue.add(new Last());
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
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
      } else {
        queue.add(task);
      }
    }
    return done;
  }

  private void run() {
    List<Task> tasks = new ArrayList<>();
    while (true) {
      tasks.clear();
      tasks.add(take());
      queue.drainTo(tasks);
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
        } else {
          return;
        }
      }
      flush(group);
    }
  }

  private void flush(List<Keeper.Commit> group) {
    if (!group.isEmpty()) {
      keeper.commit(List.copyOf(group));
      group.clear();
    }
  }

  private Task take() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        LOG.warn("the writer was interrupted and goes on");
      }
    }
  }
}
