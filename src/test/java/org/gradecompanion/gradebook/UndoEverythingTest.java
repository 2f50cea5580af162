package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.SECTION;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.testing.Front;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a teacher does, in whatever order, with classes left and the program ended in between,
 * and with everything sent: undoing all of it is the start, and redoing all of it the end.
 */
class UndoEverythingTest {
  private static final int DEEDS = 60;

  @TempDir Path folder;
  private final Clock clock =
      Clock.fixed(Rosters.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private final Front front = new Front();
  private Stores stores;
  private OpenBook book;
  private Desk desk;
  private Random random;
  private int named;

  /** What the gradebook was after each step that is done, the start first. */
  private final List<Map<String, String>> line = new ArrayList<>();

  private int at;

  /** What PowerTeacher changed by itself: nobody here may change that back. */
  private final Map<CellId, Score> changedThere = new LinkedHashMap<>();

  @BeforeEach
  void open() {
    openStore();
    stores.store().save(Rosters.CONNECTION).join();
    stores.store().apply(Rosters.small()).join();
    openBook();
  }

  @AfterEach
  void close() {
    book.close();
    stores.close();
  }

  /** {@code -Dundo.seeds=N} for more. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("undo.seeds", 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void random_deeds_undone_are_the_start_and_redone_the_end(long seed) {
    random = new Random(seed);
    line.add(seen());
    for (int i = 0; i < DEEDS; i++) {
      switch (random.nextInt(12)) {
        case 0, 1 -> undo();
        case 2 -> redo();
        case 3 -> send();
        case 4 -> pull();
        case 5 -> switchClass();
        case 6 -> restartSometimes();
        default -> deed();
      }
      assertThat(seen()).as("after deed %d of seed %d", i, seed).isEqualTo(line.get(at));
    }
    Map<String, String> end = line.get(line.size() - 1);
    restart();
    while (desk.undo()) {
      settle();
    }
    assertThat(seen()).isEqualTo(line.get(0));
    restart();
    while (desk.redo()) {
      settle();
    }
    assertThat(seen()).isEqualTo(end);
    send();
    pull();
    assertThat(seen()).isEqualTo(end);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void scores_that_powerteacher_changed_since_stay_through_undo_and_redo(long seed) {
    random = new Random(seed);
    for (int i = 0; i < DEEDS / 2; i++) {
      deed();
      if (random.nextInt(4) == 0) {
        send();
        changeThere();
      }
    }
    Map<String, String> end = seen();
    restart();
    while (desk.undo()) {
      settle();
    }
    changedThere.forEach(
        (cell, score) -> assertThat(book.cell(cell).score().points()).isEqualTo(score.points()));
    while (desk.redo()) {
      settle();
    }
    assertThat(seen()).isEqualTo(end);
  }

  private void undo() {
    assertThat(desk.undo()).isEqualTo(at > 0);
    at = Math.max(0, at - 1);
    settle();
  }

  private void redo() {
    assertThat(desk.redo()).isEqualTo(at < line.size() - 1);
    at = Math.min(line.size() - 1, at + 1);
    settle();
  }

  /** Something that a teacher does; it is a step if it changes anything. */
  private void deed() {
    Map<String, String> before = seen();
    List<AssignmentRecord> assignments = book.assignments();
    if (assignments.isEmpty() || random.nextInt(8) == 0) {
      named++;
      desk.add(Rosters.assignment("added-" + named, "Added " + named), random.nextBoolean());
    } else {
      deed(assignments.get(random.nextInt(assignments.size())));
    }
    settle();
    if (!seen().equals(before)) {
      line.subList(Math.min(at + 1, line.size()), line.size()).clear();
      line.add(seen());
      at = line.size() - 1;
    }
  }

  private void deed(AssignmentRecord record) {
    Assignment assignment = record.assignment();
    AssignmentId id = assignment.id();
    switch (random.nextInt(9)) {
      case 0 -> desk.enter(cell(id), score());
      case 1 -> {
        Map<CellId, Score> pasted = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
          pasted.put(cell(id), score());
        }
        desk.enter(pasted);
      }
      case 2 ->
          desk.clear(book.students().stream().map(each -> new CellId(id, each.id())).toList());
      case 3 -> desk.change(assignment.withTitle("Title " + random.nextInt(1000)));
      case 4 ->
          desk.change(
              assignment.withDates(Rosters.TODAY, Rosters.TODAY.plusDays(random.nextInt(30))));
      case 5 -> desk.remove(id);
      case 6 -> desk.hold(id, !record.held());
      case 7 -> {
        CellId cell = cell(id);
        desk.leaveOut(List.of(cell), !book.cell(cell).record().leftOut());
      }
      default -> {
        Student student = book.students().get(random.nextInt(book.students().size()));
        desk.lock(SECTION, student.id(), !student.lock().locked());
      }
    }
  }

  private CellId cell(AssignmentId id) {
    return new CellId(id, new StudentId("student-" + (1 + random.nextInt(4))));
  }

  private Score score() {
    return switch (random.nextInt(4)) {
      case 0 -> Score.flagged(Flag.MISSING);
      case 1 -> Score.of(random.nextInt(11) + ".5").withComment("comment " + random.nextInt(9));
      default -> Score.of("" + random.nextInt(11));
    };
  }

  /** PowerTeacher takes everything that waits. */
  private void send() {
    SectionBook now = stored();
    List<Settlement> settled = new ArrayList<>();
    for (AssignmentRecord record : now.assignments()) {
      if (record.sync().pending()) {
        settled.add(
            new Settlement(
                record.key(),
                record.sync().revision(),
                clock.instant(),
                record.removed()
                    ? new Settlement.AssignmentDeleted()
                    : new Settlement.AssignmentConfirmed(record.assignment())));
      }
    }
    for (CellRecord cell : now.cells()) {
      if (cell.sync().pending()) {
        settled.add(
            new Settlement(
                cell.id(),
                cell.sync().revision(),
                clock.instant(),
                new Settlement.ScoreConfirmed(cell.score())));
      }
    }
    stores.store().ledger().settle(settled);
    settle();
  }

  /** What PowerTeacher confirmed comes back as it is there. */
  private void pull() {
    stores.store().apply(there(Map.of())).join();
    settle();
  }

  /** Somebody enters a score in PowerTeacher. */
  private void changeThere() {
    List<CellRecord> confirmed =
        stored().cells().stream()
            .filter(cell -> !cell.sync().pending() && !cell.confirmed().isBlank())
            .filter(cell -> cell.id().assignment().equals(OLD))
            .toList();
    if (!confirmed.isEmpty() && book.assignment(OLD).isPresent()) {
      CellId cell = confirmed.get(random.nextInt(confirmed.size())).id();
      Score score = Score.of("20." + (1 + changedThere.size()));
      stores.store().apply(there(Map.of(cell, score))).join();
      front.await("it is here", () -> score.points().equals(book.cell(cell).score().points()));
      changedThere.put(cell, score);
    }
  }

  private Roster there(Map<CellId, Score> changed) {
    SectionBook now = stored();
    Roster small = Rosters.small();
    List<Assignment> assignments =
        now.assignments().stream()
            .filter(record -> record.confirmed() != null && record.sync().present())
            .map(AssignmentRecord::confirmed)
            .toList();
    List<Roster.RemoteScore> scores =
        now.cells().stream()
            .filter(cell -> !cell.confirmed().isBlank())
            .map(
                cell ->
                    new Roster.RemoteScore(
                        cell.id(),
                        cell.resultId(),
                        changed.getOrDefault(cell.id(), cell.confirmed())))
            .toList();
    return new Roster(
        small.teacher(),
        small.terms(),
        small.categories(),
        small.sections(),
        small.teachers(),
        small.students(),
        assignments,
        scores);
  }

  private void switchClass() {
    book.close();
    openBook();
  }

  private void restartSometimes() {
    if (random.nextInt(4) == 0) {
      restart();
    }
  }

  private void restart() {
    book.close();
    stores.close();
    openStore();
    openBook();
  }

  private void openStore() {
    stores = Stores.open(folder, clock);
  }

  private void openBook() {
    book =
        front.get(
            new Gradebooks(stores.store(), Profile::powerTeacher, clock)
                .open(SECTION, front, true));
    desk = new Desk(book);
    settle();
  }

  /** Until everything that was begun has been seen here. */
  private void settle() {
    front.await("everything is on disk", () -> book.unsavedCount() == 0);
    front.get(stores.store().sections());
  }

  private SectionBook stored() {
    return stores.store().book(SECTION).join();
  }

  /** The gradebook as the teacher sees it; what is on disk is the same. */
  private Map<String, String> seen() {
    Map<String, String> all = new TreeMap<>();
    SectionBook disk = stored();
    for (AssignmentRecord record : book.assignments()) {
      all.put(record.assignment().id().value(), record.assignment() + " " + record.held());
      for (Student student : book.students()) {
        CellRecord cell = book.cell(new CellId(record.assignment().id(), student.id())).record();
        if (!cell.score().isBlank() || cell.leftOut()) {
          all.put(name(cell.id()), say(cell.score()) + (cell.leftOut() ? " kept here" : ""));
        }
      }
    }
    disk.students().forEach(each -> all.put(each.id().value(), each.lock().name()));
    return all;
  }

  private static String name(CellId cell) {
    return cell.assignment() + " of " + cell.student();
  }

  private static String say(Score score) {
    return score.points() + " " + score.flags() + " " + score.comment();
  }
}
