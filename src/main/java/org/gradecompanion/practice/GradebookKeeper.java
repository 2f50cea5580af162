package org.gradecompanion.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the gradebook to its file a moment after it changed, and when the district closes. */
final class GradebookKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GradebookKeeper.class);

  /** Many writes in a row become one file. */
  private static final long DELAY_MILLIS = 300;

  private final Path file;
  private final Gradebook gradebook;
  private final AtomicBoolean dirty = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor writer;

  GradebookKeeper(Path file, Gradebook gradebook) {
    this.file = file;
    this.gradebook = gradebook;
    writer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "practice-keeper");
              thread.setDaemon(true);
              return thread;
            });
    restore();
    gradebook.whenChanged(this::changed);
  }

  private void restore() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      KeptGradebook.read(file).restore(gradebook);
    } catch (IOException | RuntimeException e) {
      // Practice starts afresh; the teacher's own scores are kept elsewhere.
      LOG.warn("practice gradebook could not be read: {}", e.getClass().getSimpleName());
    }
  }

  private void changed() {
    if (dirty.compareAndSet(false, true) && !writer.isShutdown()) {
      writer.schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void write() {
    if (dirty.getAndSet(false)) {
      try {
        KeptGradebook.of(gradebook).write(file);
      } catch (IOException e) {
        LOG.warn("practice gradebook could not be written: {}", e.getClass().getSimpleName());
      }
    }
  }

  @Override
  public void close() {
    writer.shutdown();
    write();
  }
}
