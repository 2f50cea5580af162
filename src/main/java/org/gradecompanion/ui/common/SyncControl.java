package org.gradecompanion.ui.common;

import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.model.PullOutcome;

/**
 * The background sending as the window sees it. Its status changes on the front executor's thread;
 * every method returns at once.
 */
public interface SyncControl {
  ObservableValue<SyncNow> status();

  /** Sends everything that is ready, now. */
  void pushNow();

  /** Sends nothing until {@link #resume}. */
  void pause();

  void resume();

  /** Tries the way to the server again at once. */
  void tryNow();

  /** Reads rosters, terms, categories and scores; completes on the front executor's thread. */
  CompletableFuture<PullOutcome> pull();
}
