package org.gradecompanion.ui.common;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The only door from other threads to the JavaFX thread. */
public final class FxGate {
  private FxGate() {}

  /**
   * Runs tasks on the JavaFX thread, always later and in the order they came, also when asked from
   * the JavaFX thread itself: who posts twice can rely on the order whatever the thread.
   */
  public static Executor executor() {
    return Platform::runLater;
  }

  /**
   * A drain that many callers may ask for: it runs on the JavaFX thread at most once in a pulse,
   * however often it was asked for, and at least once after the last request.
   */
  public static PulseDrain oncePerPulse(Runnable drain) {
    return new PulseDrain(drain, executor());
  }

  /**
   * Runs a task on the JavaFX thread when what the windows show now has been drawn: what can wait
   * does not slow it down.
   */
  public static void afterDrawing(Runnable task) {
    // The first of the two pulses draws it.
    oncePerPulse(() -> oncePerPulse(task).request()).request();
  }
}
