package org.gradecompanion.store;

/** Ends an announcement's delivery. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
