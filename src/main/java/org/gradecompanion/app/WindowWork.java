package org.gradecompanion.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window has done in the background, one task after another on a thread of its own. A
 * backup that is being written when the window closes is written to its end.
 */
final class WindowWork implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WindowWork.class);

  /** Of a file on a slow disk; what takes longer hangs. */
  private static final int PATIENCE_MINUTES = 5;

  private final ExecutorService thread;

  /**
   * @param name of the thread
   */
  WindowWork(String name) {
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, name);
              made.setDaemon(true);
              return made;
            });
  }

  @Override
  public void execute(Runnable task) {
    thread.execute(task);
  }

  /** Takes nothing more; what was given to it is still done. Returns at once. */
  void end() {
    thread.shutdown();
  }

  /** Waits for the end of what was given to it. */
  @Override
  public void close() {
    end();
    try {
      if (!thread.awaitTermination(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        LOG.warn("What the window began was cut off after {} minutes", PATIENCE_MINUTES);
      }
    } catch (InterruptedException cut) {
      Thread.currentThread().interrupt();
    }
    thread.shutdownNow();
  }
}
