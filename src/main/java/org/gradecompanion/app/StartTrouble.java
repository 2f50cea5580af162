package org.gradecompanion.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.gradecompanion.settings.PassphraseNeeded;
import org.gradecompanion.store.DataFolder;
import org.gradecompanion.store.StoreInUse;

/**
 * What a person sees when the data cannot be opened: who started the program from a menu has no
 * terminal to read.
 */
final class StartTrouble {
  private final Path data;
  private final Function<Throwable, CompletableFuture<Void>> saying;
  private final Executor background;
  private volatile boolean raised;

  /**
   * @param saying shows a problem in a window; completes when it was read
   */
  StartTrouble(
      Path data, Function<Throwable, CompletableFuture<Void>> saying, Executor background) {
    this.data = data;
    this.saying = saying;
    this.background = background;
  }

  /** Completes when the program can end. */
  CompletableFuture<Void> tell(Throwable problem) {
    if (problem instanceof PassphraseNeeded) {
      // Who was asked for it and left knows why.
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(() -> raiseOther(problem), background)
        .thenCompose(
            looked -> raised ? CompletableFuture.completedFuture(null) : saying.apply(problem));
  }

  /** The window of the program that has the data open came to the front: all is well. */
  boolean raised() {
    return raised;
  }

  private void raiseOther(Throwable problem) {
    raised = problem instanceof StoreInUse && DataFolder.raiseOther(data);
  }
}
