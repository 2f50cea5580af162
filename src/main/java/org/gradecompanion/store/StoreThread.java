package org.gradecompanion.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A thread that cannot be interrupted: an interrupt inside H2 closes the database's file. It keeps
 * no program alive: ending without closing the store is a crash, and those are survived.
 */
final class StoreThread extends Thread {
  StoreThread(String name, Runnable work) {
    super(work, name);
    setDaemon(true);
  }

  /** Does one thing after the other, on one such thread. */
  static ExecutorService alone(String name) {
    return Executors.newSingleThreadExecutor(work -> new StoreThread(name, work));
  }

  @Override
  public void interrupt() {
    // Deliberately nothing.
  }
}
