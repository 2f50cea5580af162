package org.gradecompanion.store;

/** A thread that cannot be interrupted: an interrupt inside H2 closes the database's file. */
final class StoreThread extends Thread {
  StoreThread(String name, Runnable work) {
    super(work, name);
    setDaemon(false);
  }

  @Override
  public void interrupt() {
    // Deliberately nothing.
  }
}
