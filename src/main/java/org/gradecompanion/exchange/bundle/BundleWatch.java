package org.gradecompanion.exchange.bundle;

/** Hears how far the reading of a bundle is; on the thread that reads. */
@FunctionalInterface
public interface BundleWatch {
  /**
   * Told now and then.
   *
   * @param file such as {@code users.csv}
   * @param rows of it that were read so far
   */
  void reading(String file, long rows);
}
