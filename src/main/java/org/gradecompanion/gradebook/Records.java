package org.gradecompanion.gradebook;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.store.Store;

/** What the append-only logs hold: past values of a cell, and push attempts. */
public final class Records {
  private final Store store;

  public Records(Store store) {
    this.store = store;
  }

  /** Past values of a cell, newest first. */
  public CompletableFuture<List<HistoryEntry>> history(CellId cell) {
    return store.history(cell);
  }

  /** Push attempts, newest first. */
  public CompletableFuture<List<PushAttempt>> attempts(int limit) {
    return store.attempts(limit);
  }
}
