package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every backup once, on a thread of its own, while edits go on. Only what was read lets go of
 * the journal; one that is damaged stays where it is and never counts.
 */
final class BackupReading {
  private static final Logger LOG = LoggerFactory.getLogger(BackupReading.class);

  private final Backups backups;
  private final BackupProof proof;
  private final StoreKeys keys;
  private final Path room;
  private final ExecutorService thread;
  private final Set<Path> damaged = new HashSet<>();

  /**
   * @param room a folder to unpack them into
   * @param thread does one thing after the other; ended by {@link #finish}
   */
  BackupReading(
      Backups backups, BackupProof proof, StoreKeys keys, Path room, ExecutorService thread) {
    this.backups = backups;
    this.proof = proof;
    this.keys = keys;
    this.room = room;
    this.thread = thread;
  }

  /** Reads what nobody has read yet, later; once this is finished, at the next start. */
  void request() {
    if (!thread.isShutdown()) {
      thread.execute(this::readAll);
    }
  }

  /** Waits until everything asked for is read, and ends the thread. */
  void finish() {
    thread.execute(thread::shutdown);
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

  private void readAll() {
    try {
      for (Path backup : backups.unread()) {
        if (!damaged.contains(backup)) {
          read(backup);
        }
      }
    } catch (IOException e) {
      LOG.warn("backups are read later: {}", e.getClass().getName());
    }
  }

  private void read(Path backup) throws IOException {
    switch (proof.of(backup, room, keys)) {
      case SOUND -> backups.wasRead(backup);
      case DAMAGED -> {
        damaged.add(backup);
        LOG.warn("a backup is damaged and does not count: {}", backup.getFileName());
      }
      case UNKNOWN -> LOG.info("a backup is not read yet");
    }
  }
}
