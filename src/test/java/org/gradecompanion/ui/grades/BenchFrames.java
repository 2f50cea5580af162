package org.gradecompanion.ui.grades;

import com.sun.javafx.perf.PerformanceTracker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.gradecompanion.ui.common.FxGate;
import org.jspecify.annotations.Nullable;

/** When a scene's frames are painted, and what processor time JavaFX's own threads spend. */
final class BenchFrames {
  private static final long PATIENCE_SECONDS = 120;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Pulses in a row without a frame: nothing is left to be painted. */
  private static final int QUIET_PULSES = 12;

  private final List<Long> painted = new ArrayList<>();
  private volatile int frames;
  private boolean recording;
  private @Nullable Watch watch;
  private volatile Runnable afterLayout = () -> {};
  private volatile Runnable afterPaint = () -> {};

  /**
   * A change until it is on screen.
   *
   * @param ms from just before it to the end of the frame that shows it
   * @param cpuMs what JavaFX's threads spent meanwhile
   */
  record Shown(double ms, double cpuMs) {}

  /** Frames that were painted while something moved; times in milliseconds. */
  record Run(int frames, double seconds, double cpuMs, List<Double> gaps) {
    double fps() {
      return frames / seconds;
    }

    double cpuMsPerFrame() {
      return cpuMs / Math.max(1, frames);
    }

    /** The gap that one frame in a hundred exceeds. */
    double p99() {
      return gaps.isEmpty() ? 1000 * seconds : gaps.get(gaps.size() * 99 / 100);
    }

    Run and(Run other) {
      List<Double> all = new ArrayList<>(gaps);
      all.addAll(other.gaps);
      return new Run(
          frames + other.frames,
          seconds + other.seconds,
          cpuMs + other.cpuMs,
          all.stream().sorted().toList());
    }
  }

  private static final class Watch {
    final BooleanSupplier wanted;
    final CountDownLatch done = new CountDownLatch(1);
    boolean laidOut;
    volatile long at;
    volatile double cpu;

    Watch(BooleanSupplier wanted) {
      this.wanted = wanted;
    }
  }

  /** JavaFX thread. */
  BenchFrames(Scene scene) {
    scene.addPostLayoutPulseListener(this::laidOut);
    PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(this::painted);
  }

  private synchronized void laidOut() {
    afterLayout.run();
    if (watch != null && !watch.laidOut) {
      watch.laidOut = watch.wanted.getAsBoolean();
    }
  }

  private synchronized void painted() {
    frames++;
    if (recording) {
      painted.add(System.nanoTime());
    }
    afterPaint.run();
    if (watch != null && watch.laidOut) {
      watch.at = System.nanoTime();
      watch.cpu = cpuMs();
      watch.done.countDown();
      watch = null;
    }
  }

  /** Runs these with every frame, after its layout and when it is painted. */
  void with(Runnable layout, Runnable paint) {
    afterLayout = layout;
    afterPaint = paint;
  }

  /** What JavaFX's threads have spent so far: its own, the renderer's and those of its pipeline. */
  double cpuMs() {
    long nanos = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      if (name.startsWith("JavaFX") || name.startsWith("Quantum") || name.startsWith("Prism")) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getId()));
      }
    }
    return nanos / 1e6;
  }

  /**
   * Changes something and waits until a painted frame shows it.
   *
   * @return null when it never did
   */
  @Nullable Shown until(BooleanSupplier wanted, long seconds, Runnable change)
      throws InterruptedException {
    return until(wanted, seconds, 0, change);
  }

  /**
   * The same, so long after a pulse: a person's key comes at any time between two of them.
   *
   * @param delayMs milliseconds
   */
  @Nullable Shown until(BooleanSupplier wanted, long seconds, double delayMs, Runnable change)
      throws InterruptedException {
    Watch mine = new Watch(wanted);
    long[] start = new long[1];
    double cpu = cpuMs();
    Executor later =
        delayMs > 0
            ? CompletableFuture.delayedExecutor(
                Math.round(delayMs * 1000), TimeUnit.MICROSECONDS, FxGate.executor())
            : FxGate.executor();
    later.execute(
        () -> {
          synchronized (this) {
            watch = mine;
          }
          start[0] = System.nanoTime();
          change.run();
        });
    if (!mine.done.await(seconds, TimeUnit.SECONDS)) {
      synchronized (this) {
        watch = null;
      }
      return null;
    }
    return new Shown((mine.at - start[0]) / 1e6, mine.cpu - cpu);
  }

  /** Waits until nothing is painted any more. */
  void idle() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    AnimationTimer timer =
        new AnimationTimer() {
          private int seen = frames;
          private int quiet;

          @Override
          public void handle(long pulse) {
            quiet = frames == seen ? quiet + 1 : 0;
            seen = frames;
            if (quiet == QUIET_PULSES) {
              stop();
              done.countDown();
            }
          }
        };
    FxGate.executor().execute(timer::start);
    if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it never came to rest");
    }
  }

  /** Moves something with every pulse, for so long; told how many seconds have gone by. */
  Run moving(double seconds, java.util.function.DoubleConsumer move) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    AnimationTimer timer =
        new AnimationTimer() {
          private long start;

          @Override
          public void handle(long pulse) {
            long now = System.nanoTime();
            start = start == 0 ? now : start;
            double gone = (now - start) / 1e9;
            if (gone < seconds) {
              move.accept(gone);
            } else {
              stop();
              done.countDown();
            }
          }
        };
    long from;
    double cpu = cpuMs();
    synchronized (this) {
      painted.clear();
      recording = true;
      from = System.nanoTime();
    }
    FxGate.executor().execute(timer::start);
    if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it never came to rest");
    }
    double spent = cpuMs() - cpu;
    synchronized (this) {
      recording = false;
      List<Double> gaps = new ArrayList<>();
      for (int i = 1; i < painted.size(); i++) {
        gaps.add((painted.get(i) - painted.get(i - 1)) / 1e6);
      }
      double took = (System.nanoTime() - from) / 1e9;
      return new Run(painted.size(), took, spent, gaps.stream().sorted().toList());
    }
  }
}
