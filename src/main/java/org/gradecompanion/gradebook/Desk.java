package org.gradecompanion.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.store.Edit;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher can do in an open gradebook. Called on the front executor's thread; every method
 * returns at once, and its future completes there too, when the change is on disk or the disk has
 * refused it, which the book then says ({@link OpenBook#savingProblem}).
 */
public final class Desk {
  private final OpenBook book;
  private final UndoStack steps = new UndoStack();

  public Desk(OpenBook book) {
    this.book = book;
  }

  /**
   * Enters or clears scores; together they are one step to undo. Unchanged cells are left alone.
   */
  public CompletableFuture<Void> enter(Map<CellId, Score> scores) {
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    scores.forEach(
        (cell, score) -> {
          Score before = book.cell(cell).score();
          if (!before.equals(score)) {
            forward.add(new Edit.ScoreSet(cell, score));
            backward.add(new Edit.ScoreSet(cell, before));
          }
        });
    return step(forward, backward, Message.of("grades.step.scores", forward.size()));
  }

  public CompletableFuture<Void> enter(CellId cell, Score score) {
    return enter(Map.of(cell, score));
  }

  /** Clears score, flags and comment. */
  public CompletableFuture<Void> clear(Collection<CellId> cells) {
    Map<CellId, Score> blank = new LinkedHashMap<>();
    cells.forEach(cell -> blank.put(cell, Score.BLANK));
    return enter(blank);
  }

  public CompletableFuture<Void> add(Assignment assignment) {
    return add(assignment, false);
  }

  /**
   * Adds an assignment.
   *
   * @param held whether it is held back from its first moment: nothing of it can leave before
   */
  public CompletableFuture<Void> add(Assignment assignment, boolean held) {
    Edit saved = new Edit.AssignmentSaved(assignment);
    return step(
        held ? List.of(saved, new Edit.HoldSet(assignment.id(), true)) : List.of(saved),
        List.of(new Edit.AssignmentRemoved(assignment.id())),
        Message.of("grades.step.add", assignment.title()));
  }

  public CompletableFuture<Void> change(Assignment assignment) {
    return change(assignment, record(assignment.id()).held());
  }

  /** Changes an assignment, and holds it back or releases it, in one step. */
  public CompletableFuture<Void> change(Assignment assignment, boolean held) {
    AssignmentRecord before = record(assignment.id());
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    if (before.held() != held) {
      forward.add(new Edit.HoldSet(assignment.id(), held));
      backward.add(new Edit.HoldSet(assignment.id(), before.held()));
    }
    if (!before.assignment().equals(assignment)) {
      forward.add(new Edit.AssignmentSaved(assignment));
      backward.add(new Edit.AssignmentSaved(before.assignment()));
    }
    return step(forward, backward, Message.of("grades.step.change", assignment.title()));
  }

  /**
   * Removes an assignment here and, when it is there, in PowerTeacher; its scores can come back.
   */
  public CompletableFuture<Void> remove(AssignmentId id) {
    Assignment before = record(id).assignment();
    return step(
        List.of(new Edit.AssignmentRemoved(id)),
        List.of(new Edit.AssignmentSaved(before)),
        Message.of("grades.step.remove", before.title()));
  }

  /** Holds an assignment and its scores back, or releases them. */
  public CompletableFuture<Void> hold(AssignmentId id, boolean held) {
    AssignmentRecord before = record(id);
    return step(
        List.of(new Edit.HoldSet(id, held)),
        List.of(new Edit.HoldSet(id, before.held())),
        Message.of(held ? "grades.step.hold" : "grades.step.release", before.assignment().title()));
  }

  /** Keeps scores here on purpose, or lets them go again. */
  public CompletableFuture<Void> leaveOut(Collection<CellId> cells, boolean leftOut) {
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    for (CellId cell : cells) {
      if (book.cell(cell).record().leftOut() != leftOut) {
        forward.add(new Edit.LeftOutSet(cell, leftOut));
        backward.add(new Edit.LeftOutSet(cell, !leftOut));
      }
    }
    String name = leftOut ? "grades.step.leave_out" : "grades.step.let_go";
    return step(forward, backward, Message.of(name, forward.size()));
  }

  /** Locks a student on the roster by hand, or unlocks: a locked student's scores stay here. */
  public CompletableFuture<Void> lock(StudentId student, boolean locked) {
    SectionId section = book.section().id();
    return step(
        List.of(new Edit.StudentLockSet(section, student, locked)),
        List.of(new Edit.StudentLockSet(section, student, !locked)),
        Message.of(locked ? "grades.step.lock" : "grades.step.unlock"));
  }

  /**
   * Gives zeros for work that was not handed in, which the teacher has confirmed: one step, written
   * as such in each cell's history. Flags and comments stay.
   */
  public CompletableFuture<Void> giveZeros(AssignmentId assignment, List<StudentId> students) {
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    for (StudentId student : students) {
      CellId cell = new CellId(assignment, student);
      Score before = book.cell(cell).score();
      if (before.points() == null) {
        Score zero = new Score(BigDecimal.ZERO, before.flags(), before.comment());
        forward.add(new Edit.ScoreSet(cell, zero, HistoryEntry.Origin.ZERO_FOR_MISSING));
        backward.add(new Edit.ScoreSet(cell, before));
      }
    }
    return step(forward, backward, Message.of("grades.step.zeros", forward.size()));
  }

  /** Applies a rule's fix to what it was found on. */
  public CompletableFuture<Void> fix(SyncKey subject, Fix fix) {
    if (fix instanceof Fix.HoldBack) {
      return hold(subject.assignment(), true);
    }
    if (fix instanceof Fix.GiveZeros zeros) {
      return giveZeros(subject.assignment(), zeros.students());
    }
    if (fix instanceof Fix.UnlockStudent unlock) {
      return lock(unlock.student(), false);
    }
    if (!(subject instanceof CellId cell)) {
      return change(Mended.by(fix, record(subject.assignment()).assignment()));
    }
    if (fix instanceof Fix.LeaveOut) {
      return leaveOut(List.of(cell), true);
    }
    if (fix instanceof Fix.ClearScore) {
      return clear(List.of(cell));
    }
    if (fix instanceof Fix.UsePoints points) {
      Score now = book.cell(cell).score();
      return enter(cell, new Score(points.points(), now.flags(), now.comment()));
    }
    // What keeps a score here can be its assignment's to mend.
    return change(Mended.by(fix, record(cell.assignment()).assignment()));
  }

  /** Takes back the last step; false when there is none. */
  public boolean undo() {
    Optional<UndoStack.Step> step = steps.undo();
    step.ifPresent(each -> commit(each.backward()));
    return step.isPresent();
  }

  /** Takes the last undone step again; false when there is none. */
  public boolean redo() {
    Optional<UndoStack.Step> step = steps.redo();
    step.ifPresent(each -> commit(each.forward()));
    return step.isPresent();
  }

  /** What undo would take back. */
  public Optional<Message> nextUndo() {
    return steps.nextUndo();
  }

  /** What redo would take again. */
  public Optional<Message> nextRedo() {
    return steps.nextRedo();
  }

  /** Sends refused or waiting items again, now. */
  public CompletableFuture<Void> resend(Collection<? extends SyncKey> keys) {
    return book.store().resend(keys).thenRunAsync(() -> {}, book.front());
  }

  /** Sends everything again that PowerTeacher refused. */
  public CompletableFuture<Void> resendAll() {
    return resend(
        book.attention().stream().filter(Attention::resendable).map(Attention::key).toList());
  }

  public CompletableFuture<Void> resolve(Collection<CellId> cells, Resolution resolution) {
    return book.store().resolve(cells, resolution).thenRunAsync(() -> {}, book.front());
  }

  /** Tries again to save what the disk refused. */
  public CompletableFuture<Void> saveAgain() {
    List<Edit> edits = book.refused();
    return edits.isEmpty() ? CompletableFuture.completedFuture(null) : commit(edits);
  }

  private AssignmentRecord record(AssignmentId id) {
    return book.live().assignment(id).orElseThrow();
  }

  private CompletableFuture<Void> step(List<Edit> forward, List<Edit> backward, Message name) {
    if (forward.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    steps.did(new UndoStack.Step(List.copyOf(forward), List.copyOf(backward), name));
    return commit(forward);
  }

  private CompletableFuture<Void> commit(List<Edit> edits) {
    long number = book.done(edits);
    Thread asking = Thread.currentThread();
    CompletableFuture<Void> done = new CompletableFuture<>();
    book.store()
        .commit(edits)
        .whenComplete(
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
                book.front().execute(settle);
              }
            });
    return done;
  }

  private void settle(List<Edit> edits, long number, @Nullable Throwable problem) {
    if (problem != null) {
      book.notSaved(edits, number, asUserError(problem));
      return;
    }
    book.saved(edits, number);
    // The disk takes edits again: what it refused before does not wait for anybody.
    saveAgain();
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
