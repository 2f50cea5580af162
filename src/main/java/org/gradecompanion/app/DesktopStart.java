package org.gradecompanion.app;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** One start of the window: what is being opened for it, and what became of it. */
final class DesktopStart {
  /** JavaFX itself makes the {@link DesktopApp}; here it finds the start that it is for. */
  private static final BlockingQueue<DesktopStart> HANDOVER = new ArrayBlockingQueue<>(1);

  private final CompletableFuture<Core> opening;
  private final CompletableFuture<SystemLook> systemLook;
  private final Words words;
  private final Runnable begun;
  private final Runnable shown;
  private final Function<Throwable, CompletableFuture<Void>> trouble;
  private volatile @Nullable Throwable problem;
  private volatile Runnable raise = () -> {};

  /**
   * @param begun called when JavaFX is up and a window can be shown
   * @param shown called when the window is shown
   * @param trouble says why there is no window; completes when the program can end
   */
  DesktopStart(
      CompletableFuture<Core> opening,
      CompletableFuture<SystemLook> systemLook,
      Words words,
      Runnable begun,
      Runnable shown,
      Function<Throwable, CompletableFuture<Void>> trouble) {
    this.opening = opening;
    this.systemLook = systemLook;
    this.words = words;
    this.begun = begun;
    this.shown = shown;
    this.trouble = trouble;
  }

  void handOver() {
    HANDOVER.add(this);
  }

  static DesktopStart take() {
    DesktopStart start = HANDOVER.poll();
    if (start == null) {
      throw new IllegalStateException("the window is started by DesktopLauncher");
    }
    return start;
  }

  CompletableFuture<Core> opening() {
    return opening;
  }

  CompletableFuture<SystemLook> systemLook() {
    return systemLook;
  }

  Words words() {
    return words;
  }

  void begun() {
    begun.run();
  }

  void shown() {
    shown.run();
  }

  /** What a second start makes this one do. */
  void onRaise(Runnable action) {
    raise = action;
  }

  void raise() {
    raise.run();
  }

  /** There will be no window; completes when the program can end. */
  CompletableFuture<Void> failed(Throwable cause) {
    problem = cause;
    return trouble.apply(cause);
  }

  /** Why there was no window, null when there was. */
  @Nullable Throwable problem() {
    return problem;
  }
}
