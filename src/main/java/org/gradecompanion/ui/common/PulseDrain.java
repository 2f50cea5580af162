package org.gradecompanion.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/**
 * Runs one task at the next pulse after it was requested, from whatever thread. Between two pulses
 * any number of requests is one run, so a storm of ten thousand changes a second costs sixty runs.
 */
public final class PulseDrain {
  private final AtomicBoolean requested = new AtomicBoolean();
  private final Executor fx;
  private final Runnable drain;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          // Cleared before draining: a request that comes while draining is not lost.
          requested.set(false);
          drain.run();
        }
      };

  PulseDrain(Runnable drain, Executor fx) {
    this.drain = drain;
    this.fx = fx;
  }

  /** Asks for a run; cheap, never blocks, callable from every thread. */
  public void request() {
    if (requested.compareAndSet(false, true)) {
      fx.execute(timer::start);
    }
  }
}
