package org.gradecompanion.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one thread that reads. A read begins when everything asked for before it has been written, so
 * a caller always reads what it wrote.
 */
final class Reader {
  private final Path folder;
  private final Database database;
  private final Writer writer;
  private final Runnable reopen;
  private final ExecutorService thread;

  /**
   * @param reopen opens the database again, on the writer thread
   * @param thread does one thing after the other, and cannot be interrupted; ended by {@link #stop}
   */
  Reader(Path folder, Database database, Writer writer, Runnable reopen, ExecutorService thread) {
    this.folder = folder;
    this.database = database;
    this.writer = writer;
    this.reopen = reopen;
    this.thread = thread;
  }

  /** What is read, from one state of the database. */
  interface Reading<T> {
    T from(Db db) throws SQLException;
  }

  <T> CompletableFuture<T> read(Reading<T> reading) {
    return writer.then(() -> {}).thenApplyAsync(nothing -> readTwice(reading), thread);
  }

  /** Ends it after what is being read; once is enough. */
  void stop() {
    try {
      // By itself: nothing else can wake a thread that is not interrupted.
      thread.execute(thread::shutdown);
    } catch (RejectedExecutionException stoppedBefore) {
      // A store may be closed twice.
    }
  }

  private <T> T readTwice(Reading<T> reading) {
    try {
      return readOnce(reading);
    } catch (SQLException first) {
      if (!StoreErrors.isFatal(first)) {
        throw StoreErrors.database(folder, first);
      }
      writer.then(reopen).join();
      try {
        return readOnce(reading);
      } catch (SQLException again) {
        throw StoreErrors.database(folder, again);
      }
    }
  }

  private <T> T readOnce(Reading<T> reading) throws SQLException {
    Db db = database.reader();
    try {
      return reading.from(db);
    } finally {
      db.commit();
    }
  }
}
