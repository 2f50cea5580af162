package org.gradecompanion.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The most memory that was in use right after a collection: what the work itself needs. */
public final class HeapWatch implements AutoCloseable {
  private static final double MEGABYTE = 1024 * 1024;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private volatile long most;

  public HeapWatch() {
    System.gc();
    timer.scheduleAtFixedRate(this::look, 100, 100, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage after = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      now += after == null ? 0 : after.getUsed();
    }
    most = Math.max(most, now);
  }

  /** In megabytes. */
  public double mostMb() {
    look();
    return most / MEGABYTE;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
