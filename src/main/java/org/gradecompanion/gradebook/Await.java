package org.gradecompanion.gradebook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for what a gradebook method started: for callers without a window. */
public final class Await {
  private Await() {}

  /**
   * The result, once it is there. What failed is thrown as it was, a {@link
   * org.gradecompanion.model.UserError} included. Never called on the JavaFX thread.
   */
  public static <T> T of(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException problem) {
      if (problem.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (problem.getCause() instanceof Error cause) {
        throw cause;
      }
      throw problem;
    }
  }
}
