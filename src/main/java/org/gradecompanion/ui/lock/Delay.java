package org.gradecompanion.ui.lock;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Does something later. */
@FunctionalInterface
public interface Delay {
  void after(Duration duration, Runnable work);

  /** By the computer's clock. No animation, which would keep the window drawing all the while. */
  static Delay on(Executor front) {
    return (duration, work) ->
        CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS, front)
            .execute(work);
  }
}
