package org.gradecompanion.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry.Origin;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.UndoStep;

/**
 * What a teacher can do in an open gradebook. Called on the front executor's thread; every method
 * returns at once, and its future completes there too, when the change is on disk or the disk has
 * refused it, which the book then says ({@link OpenBook#savingProblem}).
 */
public final class Desk {
  private final OpenBook book;
  private final StepDesk steps;

  public Desk(OpenBook book) {
    this.book = book;
    this.steps = new StepDesk(book);
  }

  /**
   * Enters or clears scores; together they are one step to undo. Unchanged cells are left alone.
   */
  public CompletableFuture<Void> enter(Map<CellId, Score> scores) {
    return enter(scores, Origin.TEACHER);
  }

  /**
   * Enters or clears scores as one step.
   *
   * @param why what the history of each cell says
   */
  public CompletableFuture<Void> enter(Map<CellId, Score> scores, Origin why) {
    Map<CellId, Score> changed = new LinkedHashMap<>();
    scores.forEach(
        (cell, score) -> {
          if (!book.score(cell).equals(score)) {
            changed.put(cell, score);
          }
        });
    if (ManyScores.isMany(changed.size())) {
      return enter(ManyScores.of(changed, book::score, why));
    }
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    changed.forEach(
        (cell, score) -> {
          forward.add(new Edit.ScoreSet(cell, score, why));
          backward.add(new Edit.ScoreSet(cell, book.score(cell)));
        });
    return step(forward, backward, Message.of(stepOf(why), forward.size()));
  }

  public CompletableFuture<Void> enter(CellId cell, Score score) {
    return enter(cell, score, Origin.TEACHER);
  }

  public CompletableFuture<Void> enter(CellId cell, Score score, Origin why) {
    return enter(Map.of(cell, score), why);
  }

  /** Enters very many scores as one step: on show at once, and taken over little by little. */
  public CompletableFuture<Void> enter(ManyScores many) {
    return steps.step(many);
  }

  static String stepOf(Origin why) {
    return switch (why) {
      case PASTE -> "grades.step.paste";
      case RESTORED -> "grades.step.restore";
      default -> "grades.step.scores";
    };
  }

  /** Clears score, flags and comment. */
  public CompletableFuture<Void> clear(Collection<CellId> cells) {
    Map<CellId, Score> blank = new LinkedHashMap<>();
    cells.forEach(cell -> blank.put(cell, Score.BLANK));
    return enter(blank);
  }

  /** Adds an assignment to every section. */
  public CompletableFuture<Void> add(Assignment assignment) {
    return add(assignment, false);
  }

  /**
   * Adds an assignment to every section.
   *
   * @param held whether it is held back from its first moment: nothing of it can leave before
   */
  public CompletableFuture<Void> add(Assignment assignment, boolean held) {
    return add(
        book.sections().stream()
            .map(
                section ->
                    section.id().equals(assignment.section())
                        ? assignment
                        : assignment.of(AssignmentId.minted(), section.id()))
            .toList(),
        held);
  }

  /** Adds one assignment as it is in each section that it is given to, held back or not. */
  public CompletableFuture<Void> add(List<Assignment> members, boolean held) {
    return step(AssignmentSteps.added(members, held));
  }

  /** Changes an assignment; in the other sections too, where it keeps its own dates. */
  public CompletableFuture<Void> change(Assignment assignment) {
    return change(everywhere(assignment));
  }

  /** Changes one assignment as it is in each section. */
  public CompletableFuture<Void> change(List<Assignment> members) {
    return step(AssignmentSteps.changed(members, id -> record(id).assignment()));
  }

  /**
   * Takes what was changed in the form of one assignment, in each section. A section's that is not
   * here any more is left out.
   *
   * @param held whether to hold it back or to release it; empty leaves that as it is
   */
  public CompletableFuture<Void> change(List<AssignmentDraft> drafts, Optional<Boolean> held) {
    List<Assignment> members = new ArrayList<>();
    for (AssignmentDraft draft : drafts) {
      if (book.parts().assignment(draft.id()).isPresent()) {
        members.add(draft.over(record(draft.id()).assignment()));
      }
    }
    if (members.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    UndoStep changed = AssignmentSteps.changed(members, id -> record(id).assignment());
    return step(
        held.map(wanted -> AssignmentSteps.held(members(members.get(0).id()), wanted))
            .map(changed::with)
            .orElse(changed));
  }

  /** The assignment as a change of one section's makes it in all. */
  private List<Assignment> everywhere(Assignment assignment) {
    return book.column(assignment.id())
        .map(column -> column.changedBy(assignment))
        .orElse(List.of(assignment));
  }

  /**
   * Removes an assignment here, in every section, and where PowerTeacher has it there too; its
   * scores can come back.
   */
  public CompletableFuture<Void> remove(AssignmentId id) {
    return step(AssignmentSteps.removed(members(id)));
  }

  /** Holds an assignment and its scores back in every section, or releases them. */
  public CompletableFuture<Void> hold(AssignmentId id, boolean held) {
    return step(AssignmentSteps.held(members(id), held));
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

  /** Takes a link from a section of the master class; its scores stay here, and none is lost. */
  public CompletableFuture<Void> unlink(SectionId home, SectionId link) {
    return links(masterClass -> masterClass.unlinked(home, link), "grades.step.unlink", home);
  }

  /** Links a section of the master class to its own in the SIS: what waited here goes. */
  public CompletableFuture<Void> link(SectionId home) {
    return links(masterClass -> masterClass.linked(home), "grades.step.link", home);
  }

  private CompletableFuture<Void> links(
      UnaryOperator<MasterClass> change, String name, SectionId home) {
    Membership membership = book.parts().first().base().membership();
    if (membership == null) {
      return CompletableFuture.completedFuture(null);
    }
    MasterClass before = steps.links().orElseGet(membership::masterClass);
    String title = membership.section(home).map(Section::label).orElseGet(home::value);
    return step(
        List.of(new Edit.MasterClassSaved(change.apply(before))),
        List.of(new Edit.MasterClassSaved(before)),
        Message.of(name, title));
  }

  /** Locks a student on a roster by hand, or unlocks: a locked student's scores stay here. */
  public CompletableFuture<Void> lock(SectionId section, StudentId student, boolean locked) {
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
        forward.add(new Edit.ScoreSet(cell, zero, Origin.ZERO_FOR_MISSING));
        backward.add(new Edit.ScoreSet(cell, before));
      }
    }
    return step(forward, backward, Message.of("grades.step.zeros", forward.size()));
  }

  /** Applies a rule's fix to what it was found on. */
  public CompletableFuture<Void> fix(SyncKey subject, Fix fix) {
    if (fix instanceof Fix.HoldBack) {
      return step(AssignmentSteps.held(List.of(record(subject.assignment())), true));
    }
    if (fix instanceof Fix.Unlink unlink) {
      return unlink(unlink.home(), unlink.link());
    }
    if (fix instanceof Fix.LinkOwn own) {
      return link(own.home());
    }
    if (fix instanceof Fix.GiveZeros zeros) {
      return giveZeros(subject.assignment(), zeros.students());
    }
    if (fix instanceof Fix.UnlockStudent unlock) {
      return lock(unlock.section(), unlock.student(), false);
    }
    if (!(subject instanceof CellId cell)) {
      return change(Mended.by(fix, record(subject.assignment()).assignment()));
    }
    if (fix instanceof Fix.LeaveOut) {
      return leaveOut(List.of(cell), true);
    }
    if (fix instanceof Fix.ClearScore) {
      return enter(cell, Score.BLANK, Origin.RULE_FIX);
    }
    if (fix instanceof Fix.UsePoints points) {
      Score now = book.cell(cell).score();
      return enter(cell, new Score(points.points(), now.flags(), now.comment()), Origin.RULE_FIX);
    }
    // What keeps a score here can be its assignment's to mend.
    return change(Mended.by(fix, record(cell.assignment()).assignment()));
  }

  /** Takes back the last step, where things still are as it left them; false when there is none. */
  public boolean undo() {
    return steps.undo();
  }

  /** Takes the last undone step again; false when there is none. */
  public boolean redo() {
    return steps.redo();
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

  /** Keeps assignments that were deleted in PowerTeacher here, on hold, until they are released. */
  public CompletableFuture<Void> keepHere(Collection<AssignmentId> assignments) {
    return book.store().unlink(assignments).thenRunAsync(() -> {}, book.front());
  }

  /** Decides about conflicts: one step to undo. */
  public CompletableFuture<Void> resolve(Collection<CellId> cells, Resolution resolution) {
    UndoStep decided =
        ConflictSteps.of(cells.stream().map(cell -> book.cell(cell).record()).toList(), resolution);
    CompletableFuture<Void> resolved = book.store().resolve(cells, resolution);
    steps.making(decided);
    return resolved.thenRunAsync(() -> {}, book.front());
  }

  /** Tries again to save what the disk refused. */
  public CompletableFuture<Void> saveAgain() {
    return steps.saveAgain();
  }

  private AssignmentRecord record(AssignmentId id) {
    return book.saving().intended(book.parts().assignment(id).orElseThrow());
  }

  private List<AssignmentRecord> members(AssignmentId id) {
    return book.column(id).map(BookColumn::members).orElseGet(() -> List.of(record(id))).stream()
        .map(book.saving()::intended)
        .toList();
  }

  private CompletableFuture<Void> step(List<Edit> forward, List<Edit> backward, Message name) {
    return step(UndoStep.of(name, forward, backward));
  }

  private CompletableFuture<Void> step(UndoStep step) {
    return steps.step(step);
  }
}
