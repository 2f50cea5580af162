package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.GradebookId;

/** Steps that can be taken back, in the encrypted database. */
final class H2Steps implements StepLog {
  /** Steps after which it is worth the time to forget the oldest. */
  private static final int WORTHWHILE = 64;

  private final Writer writer;
  private final Reader reader;

  /** How many were added. Like all that follows it is the writer thread's. */
  private final Map<GradebookId, Integer> added = new HashMap<>();

  /** Those where nothing is undone: to look for it takes longer than to add a step. */
  private final Set<GradebookId> nothingUndone = new HashSet<>();

  H2Steps(Writer writer, Reader reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public CompletableFuture<Void> commit(GradebookId gradebook, UndoStep step) {
    return writer.commit(
        (minter, work) -> minter.mint(work, step.forward()), work -> add(work, gradebook, step));
  }

  @Override
  public CompletableFuture<Void> commitAndTell(GradebookId gradebook, UndoStep step) {
    return commit(gradebook, step).thenCompose(journaled -> writer.then(() -> {}));
  }

  @Override
  public CompletableFuture<Void> remember(GradebookId gradebook, UndoStep step) {
    return writer.transact(
        work -> {
          add(work, gradebook, step);
          return null;
        });
  }

  @Override
  public CompletableFuture<Taken> takeBack(UndoStep step) {
    return move(new StepMove(step, true));
  }

  @Override
  public CompletableFuture<Taken> takeAgain(UndoStep step) {
    return move(new StepMove(step, false));
  }

  @Override
  public CompletableFuture<Steps> of(GradebookId gradebook) {
    return reader.read(db -> new StepRows(db).of(gradebook));
  }

  private void add(Work work, GradebookId gradebook, UndoStep step) throws SQLException {
    StepRows rows = new StepRows(work.db());
    if (nothingUndone.add(gradebook)) {
      rows.forgetUndone(gradebook);
    }
    rows.add(gradebook, step);
    if (added.merge(gradebook, 1, Integer::sum) % WORTHWHILE == 1) {
      rows.trim(gradebook);
    }
  }

  /** Looks at what the database has, so everything before it has to be in there. */
  private CompletableFuture<Taken> move(StepMove move) {
    return writer
        .commitAlone(move, work -> note(work, move))
        .thenCompose(journaled -> writer.then(() -> {}))
        .thenApply(heard -> move.taken());
  }

  private void note(Work work, StepMove move) throws SQLException {
    nothingUndone.clear();
    move.note(work);
  }
}
