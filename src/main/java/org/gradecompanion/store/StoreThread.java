package org.gradecompanion.store;

/**
 * A thread that cannot be interrupted: an interrupt inside H2 closes the database's file. It keeps
 * no program alive: ending without closing the store is a crash, and those are survived.
 */
final class StoreThread extends Thread {
  StoreThread(String name, Runnable work) {
    super(work, name);
    setDaemon(true);
  }

  @Override
  public void interrupt() {
    // Deliberately nothing.
  }
}
