package org.gradecompanion.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.GradebookId;

/**
 * What a teacher can take back in each gradebook, as the database keeps it. Nothing of it is in the
 * journal: a crash can lose the newest steps, and so a step is only ever taken back where things
 * still are as it left them.
 */
public interface StepLog {
  /**
   * What can be taken back and again.
   *
   * @param done the oldest first
   * @param undone the next to be taken again first
   */
  record Steps(List<UndoStep> done, List<UndoStep> undone) {
    public Steps {
      done = List.copyOf(done);
      undone = List.copyOf(undone);
    }
  }

  /**
   * What became of a step that was taken back or again.
   *
   * @param rest the step without what was left alone
   * @param leftAlone how many things have been changed otherwise since: they stay as they are
   */
  record Taken(UndoStep rest, int leftAlone) {}

  /**
   * Commits what a step does, as {@link Store#commit}; it can be taken back from then on, and what
   * was undone before cannot be taken again.
   */
  CompletableFuture<Void> commit(GradebookId gradebook, UndoStep step);

  /** The same; completes after subscribers heard of it. */
  CompletableFuture<Void> commitAndTell(GradebookId gradebook, UndoStep step);

  /** Keeps a step that was committed by other means. */
  CompletableFuture<Void> remember(GradebookId gradebook, UndoStep step);

  /** Takes a step back. Completes after subscribers heard of it. */
  CompletableFuture<Taken> takeBack(UndoStep step);

  /** Takes a step again that was taken back. Completes after subscribers heard of it. */
  CompletableFuture<Taken> takeAgain(UndoStep step);

  /** The newest {@link UndoStep#MOST} steps of a gradebook. */
  CompletableFuture<Steps> of(GradebookId gradebook);
}
