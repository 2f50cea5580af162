package org.gradecompanion.gradebook;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.StepLog;
import org.gradecompanion.store.UndoStep;
import org.jspecify.annotations.Nullable;

/**
 * Does steps in an open gradebook, and takes them back and again, those of earlier days too. Front
 * executor's thread only.
 */
final class StepDesk {
  private final OpenBook book;
  private final StepLog log;
  private final UndoStack stack = new UndoStack();
  private @Nullable MasterClass links;

  StepDesk(OpenBook book) {
    this.book = book;
    this.log = book.store().steps();
    log.of(book.id())
        .thenAcceptAsync(
            stored -> {
              stack.recall(stored);
              book.tell(BookListener::stepsChanged);
            },
            book.front());
  }

  /** The master class as it was last changed here: the book may not have read it again yet. */
  Optional<MasterClass> links() {
    return Optional.ofNullable(links);
  }

  /** Completes when it is on disk, or the disk has refused it. */
  CompletableFuture<Void> step(UndoStep step) {
    if (step.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    stack.did(step);
    return commit(step.forward(), log.commit(book.id(), step));
  }

  /** The same with very many scores: on show at once, and taken over little by little. */
  CompletableFuture<Void> step(ManyScores many) {
    UndoStep step = many.step();
    stack.did(step);
    long number = book.saving().doneMany(many.scores());
    CompletableFuture<Void> done = new CompletableFuture<>();
    log.commitAndTell(book.id(), step)
        .whenComplete(
            (told, problem) ->
                book.feed()
                    .after(
                        () -> {
                          if (problem == null) {
                            book.saving().announced(step.forward(), number);
                            saveAgain();
                          } else {
                            book.saving().notSaved(step.forward(), number, asUserError(problem));
                          }
                          done.complete(null);
                        }));
    return done;
  }

  /** A step that the store makes by itself. */
  void making(UndoStep step) {
    if (!step.isEmpty()) {
      stack.did(step);
      log.remember(book.id(), step);
    }
  }

  boolean undo() {
    Optional<UndoStep> step = stack.undo();
    step.ifPresent(each -> move(each, true));
    return step.isPresent();
  }

  boolean redo() {
    Optional<UndoStep> step = stack.redo();
    step.ifPresent(each -> move(each, false));
    return step.isPresent();
  }

  Optional<Message> nextUndo() {
    return stack.nextUndo();
  }

  Optional<Message> nextRedo() {
    return stack.nextRedo();
  }

  /** Tries again to save what the disk refused. */
  CompletableFuture<Void> saveAgain() {
    List<Edit> edits = book.saving().refused();
    if (edits.isEmpty()) {
      book.saving().nothingRefused();
      return CompletableFuture.completedFuture(null);
    }
    return commit(edits, book.store().commit(edits));
  }

  private CompletableFuture<Void> commit(List<Edit> edits, CompletableFuture<Void> committing) {
    note(edits);
    long number = book.saving().done(edits);
    Thread asking = Thread.currentThread();
    CompletableFuture<Void> done = new CompletableFuture<>();
    committing.whenComplete(
        (saved, problem) -> {
          Runnable settle =
              () -> {
                settle(edits, number, problem);
                done.complete(null);
              };
          if (Thread.currentThread() == asking) {
            // Saved before we could ask: posted, it would come after its own announcement.
            settle.run();
          } else {
            book.feed().after(settle);
          }
        });
    return done;
  }

  private void settle(List<Edit> edits, long number, @Nullable Throwable problem) {
    if (problem != null) {
      book.saving().notSaved(edits, number, asUserError(problem));
      return;
    }
    book.saving().saved(edits, number);
    // The disk takes edits again: what it refused before does not wait for anybody.
    saveAgain();
  }

  /** On show at once; the store decides what of it has not been changed otherwise since. */
  private void move(UndoStep step, boolean back) {
    List<Edit> edits = back ? step.backward() : step.forward();
    note(edits);
    boolean many = ManyScores.isMany(edits);
    long number = many ? book.saving().expectMany() : book.saving().done(edits);
    // The store has it before whatever is done next; only what it looks like may come a bit later.
    CompletableFuture<StepLog.Taken> moving = back ? log.takeBack(step) : log.takeAgain(step);
    if (!many) {
      moved(step, back, edits, number, moving);
      return;
    }
    CompletableFuture<Void> shown =
        CompletableFuture.supplyAsync(() -> ManyScores.in(edits))
            .thenAcceptAsync(scores -> book.saving().showMany(number, scores), book.front());
    moved(step, back, edits, number, shown.thenCompose(done -> moving));
  }

  private void moved(
      UndoStep step,
      boolean back,
      List<Edit> edits,
      long number,
      CompletableFuture<StepLog.Taken> moving) {
    // What the store announced of it is taken first.
    moving.whenComplete(
        (taken, problem) ->
            book.feed()
                .after(
                    () -> {
                      if (problem == null) {
                        moved(step, edits, number, taken);
                      } else {
                        notMoved(step, back, edits, number, problem);
                      }
                    }));
  }

  private void notMoved(
      UndoStep step, boolean back, List<Edit> edits, long number, Throwable problem) {
    stack.failed(step, back);
    links = null;
    book.saving().withdrawn(edits, number, asUserError(problem));
    book.tell(BookListener::stepsChanged);
  }

  private void moved(UndoStep step, List<Edit> edits, long number, StepLog.Taken taken) {
    book.saving().announced(edits, number);
    if (taken.leftAlone() > 0) {
      stack.keep(taken.rest());
      links = null;
      book.tell(listener -> listener.leftAlone(step.name(), taken.leftAlone()));
      book.tell(BookListener::stepsChanged);
    }
    saveAgain();
  }

  private void note(List<Edit> edits) {
    for (Edit edit : edits) {
      links = edit instanceof Edit.MasterClassSaved saved ? saved.masterClass() : links;
    }
  }

  private static UserError asUserError(Throwable problem) {
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    return cause instanceof UserError known
        ? known
        : new UserError(
            UserError.Kind.NEEDS_PERSON,
            Message.of("error.unexpected", cause.getClass().getSimpleName()),
            cause);
  }
}
