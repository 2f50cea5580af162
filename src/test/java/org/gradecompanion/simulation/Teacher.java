package org.gradecompanion.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.store.Edit;

/** What a teacher does to scores. Remembers what the program said it saved. */
final class Teacher extends Hand {
  Teacher(World world, Memory memory, Random chance) {
    super(world, memory, chance);
  }

  Step enter() {
    CellId cell = someCell();
    return set(cell, someScore());
  }

  Step clear() {
    return set(someCell(), Score.BLANK);
  }

  /** As undo does: what PowerTeacher confirmed last stands there again. */
  Step takeBack() {
    List<CellRecord> cells = cells();
    if (cells.isEmpty()) {
      return enter();
    }
    CellRecord cell = some(cells);
    return set(cell.id(), cell.confirmed());
  }

  private Step set(CellId cell, Score score) {
    return new Step(
        "enters " + words(score) + " for " + words(cell),
        () -> {
          memory.entered(cell, score);
          memory.perhaps.put(cell, score);
          commit(new Edit.ScoreSet(cell, score));
          memory.perhaps.remove(cell);
          memory.scores.put(cell, score);
        });
  }

  Step leaveOut() {
    CellId cell = someCell();
    boolean out = chance.nextBoolean();
    return new Step(
        (out ? "leaves out " : "lets go ") + words(cell),
        () -> commit(new Edit.LeftOutSet(cell, out)));
  }

  /** Decides a conflict, or sends again what was refused. */
  Step decide() {
    SectionBook book = world.book();
    List<CellRecord> conflicts =
        book.cells().stream().filter(cell -> cell.theirs() != null).toList();
    if (conflicts.isEmpty()) {
      return resend(book);
    }
    CellRecord cell = some(conflicts);
    boolean mine = chance.nextBoolean();
    return new Step(
        (mine ? "keeps mine in " : "takes theirs in ") + words(cell.id()),
        () -> {
          if (!mine) {
            memory.perhaps.put(cell.id(), cell.theirs());
          }
          saved(
              world
                  .store()
                  .resolve(
                      List.of(cell.id()), mine ? Resolution.KEEP_MINE : Resolution.TAKE_THEIRS));
          if (memory.perhaps.remove(cell.id()) != null) {
            memory.scores.put(cell.id(), cell.theirs());
          }
        });
  }

  private Step resend(SectionBook book) {
    List<SyncKey> faults = new ArrayList<>();
    book.assignments().stream().filter(r -> fault(r.sync())).forEach(r -> faults.add(r.key()));
    book.cells().stream().filter(c -> fault(c.sync())).forEach(c -> faults.add(c.id()));
    return new Step("resends " + faults.size(), () -> saved(world.store().resend(faults)));
  }

  private static boolean fault(SyncFacts sync) {
    return sync.pending()
        && sync.reason() != null
        && sync.reason().code().next() == ReasonCode.Next.PERSON;
  }

  private List<CellRecord> cells() {
    List<AssignmentId> there = assignments().stream().map(r -> r.assignment().id()).toList();
    return world.book().cells().stream()
        .filter(cell -> there.contains(cell.id().assignment()))
        .toList();
  }

  private CellId someCell() {
    SectionBook book = world.book();
    List<Student> students = book.students();
    return new CellId(some(assignments()).assignment().id(), some(students).id());
  }

  private Score someScore() {
    int number = chance.nextInt(13);
    return number == 12 ? Score.flagged(Flag.MISSING) : Score.of(Integer.toString(number));
  }

  static String words(CellId cell) {
    return cell.assignment() + "/" + cell.student();
  }

  /** Of an invented student, so it may be said. */
  static String words(Score score) {
    return score.isBlank() ? "nothing" : score.earned().map(Object::toString).orElse("a flag");
  }
}
