package org.gradecompanion.ui.common;

/** Gathers many requests for the same work, so that a storm of changes costs one run a pulse. */
@FunctionalInterface
public interface Pace {
  /** Runs the work at every request: for tests without a toolkit. */
  Pace AT_ONCE = work -> work;

  /**
   * @return asks for the work: it runs on the front executor's thread, at least once after the last
   *     request
   */
  Runnable gather(Runnable work);
}
