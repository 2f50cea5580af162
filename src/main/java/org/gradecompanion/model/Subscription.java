package org.gradecompanion.model;

/** Ends an announcement's delivery. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
