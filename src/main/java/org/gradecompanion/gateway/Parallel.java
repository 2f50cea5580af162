package org.gradecompanion.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several requests at once; the number in flight is bounded where they are sent. */
public final class Parallel {
  private static final int THREADS = 4;

  private Parallel() {}

  /** As many threads as there may be requests of one account in flight. */
  public static ExecutorService threads(String name) {
    return Executors.newFixedThreadPool(
        THREADS,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** One step that asks the server. */
  @FunctionalInterface
  public interface Step<T, R> {
    R of(T input) throws GatewayException;
  }

  /** The results in the order of the inputs; the first failure after all have ended. */
  public static <T, R> List<R> map(Executor executor, Collection<T> inputs, Step<T, R> step)
      throws GatewayException {
    List<CompletableFuture<R>> futures =
        inputs.stream()
            .map(input -> CompletableFuture.supplyAsync(() -> run(step, input), executor))
            .toList();
    CompletableFuture<Void> all =
        CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    all.exceptionally(e -> null).join();
    List<R> results = new ArrayList<>();
    try {
      futures.forEach(future -> results.add(future.join()));
    } catch (CompletionException e) {
      if (e.getCause() instanceof Wrapped wrapped) {
        throw wrapped.failure;
      }
      throw e;
    }
    return results;
  }

  private static <T, R> R run(Step<T, R> step, T input) {
    try {
      return step.of(input);
    } catch (GatewayException e) {
      throw new Wrapped(e);
    }
  }

  /** Carries a failure through the executor. */
  private static final class Wrapped extends RuntimeException {
    private final transient GatewayException failure;

    Wrapped(GatewayException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
