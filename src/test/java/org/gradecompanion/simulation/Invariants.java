package org.gradecompanion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gradecompanion.gradebook.SectionSummary;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.rules.Profile;

/** What is true at every moment, whatever happened. */
final class Invariants {
  private final World world;
  private final Memory memory;
  private final DistrictView there;

  Invariants(World world, Memory memory) {
    this.world = world;
    this.memory = memory;
    there = new DistrictView(world, memory);
  }

  void check() {
    SectionBook book = world.book();
    everythingEnteredIsHere(book);
    List<DistrictView.Held> results = there.results();
    nothingIsThereTwice(results);
    nothingWasInvented(book, results);
    nothingIsOverwrittenUnheard(book, results);
    theBadgeIsTheFaultList(book);
  }

  /** Promise 1. */
  private void everythingEnteredIsHere(SectionBook book) {
    Map<CellId, CellRecord> cells = new HashMap<>();
    book.cells().forEach(cell -> cells.put(cell.id(), cell));
    memory.scores.forEach(
        (id, score) -> {
          if (!memory.removed.contains(id.assignment())) {
            CellRecord cell = cells.get(id);
            Score now = cell == null ? Score.BLANK : cell.score();
            boolean heard = memory.cameFromThere(id, now) && !cell.sync().pending();
            boolean perhaps = now.equals(memory.perhaps.get(id));
            // What was pulled is in no journal: until the next pull, ours is what is known.
            boolean older =
                memory.rebuilt && memory.cameFromThere(id, score) && memory.wasEntered(id, now);
            if (heard || perhaps || older) {
              memory.scores.put(id, now);
            } else if (cell != null || !isOnlyThere(book, id, score)) {
              assertThat(Teacher.words(now))
                  .as("what was entered for %s", Teacher.words(id))
                  .isEqualTo(Teacher.words(score));
            }
          }
        });
    memory.perhaps.forEach(
        (id, score) -> {
          CellRecord cell = cells.get(id);
          if (cell != null && cell.score().equals(score)) {
            memory.scores.put(id, score);
          }
        });
    memory.perhaps.clear();
    theAssignmentsAreHere(book);
  }

  /**
   * Of who had left the class when the database was rebuilt, PowerTeacher alone has what it
   * confirmed, or what somebody made of it there: a pull takes nothing in of who is not in the
   * class.
   */
  private boolean isOnlyThere(SectionBook book, CellId id, Score score) {
    boolean known = book.students().stream().anyMatch(each -> each.id().equals(id.student()));
    Score held = Memory.plain(there.score(id));
    boolean changedThere = memory.wasOnlyPulled(id, score) && held.equals(memory.unheard.get(id));
    return memory.rebuilt && !known && (held.equals(Memory.plain(score)) || changedThere);
  }

  private void theAssignmentsAreHere(SectionBook book) {
    for (AssignmentRecord record : book.assignments()) {
      AssignmentId id = record.assignment().id();
      if (memory.doubtful.remove(id)) {
        memory.assignments.put(id, record.assignment());
      }
      if (memory.assignments.containsKey(id)) {
        assertThat(record.assignment()).as("%s", id).isEqualTo(memory.assignments.get(id));
      }
    }
    Set<AssignmentId> here = new HashSet<>();
    book.assignments().forEach(record -> here.add(record.assignment().id()));
    memory.assignments.keySet().stream()
        .filter(id -> !memory.removed.contains(id))
        .forEach(id -> assertThat(here).as("assignments here").contains(id));
  }

  /** Promise 2. */
  private void nothingIsThereTwice(List<DistrictView.Held> results) {
    assertThat(results.stream().map(DistrictView.Held::cell))
        .as("results there")
        .doesNotHaveDuplicates();
    assertThat(there.titles().stream().map(memory.titles::get))
        .as("line items there")
        .doesNotHaveDuplicates();
  }

  /** Promises 3 and 5. */
  private void nothingWasInvented(SectionBook book, List<DistrictView.Held> results) {
    for (DistrictView.Held held : results) {
      if (!held.score().isBlank()) {
        assertThat(memory.wasEntered(held.cell(), held.score()))
            .as("%s is there for %s", Teacher.words(held.score()), Teacher.words(held.cell()))
            .isTrue();
      }
    }
    for (CellRecord cell : book.cells()) {
      assertThat(cell.score().isBlank() || memory.wasEntered(cell.id(), cell.score()))
          .as("%s is here for %s", Teacher.words(cell.score()), Teacher.words(cell.id()))
          .isTrue();
    }
  }

  /** Promise 4. */
  private void nothingIsOverwrittenUnheard(SectionBook book, List<DistrictView.Held> results) {
    for (CellRecord cell : book.cells()) {
      Score foreign = memory.unheard.get(cell.id());
      boolean heard =
          foreign != null
              && Stream.of(cell.theirs(), cell.confirmed(), cell.score())
                  .filter(Objects::nonNull)
                  .anyMatch(known -> Memory.plain(known).equals(foreign));
      if (heard) {
        memory.unheard.remove(cell.id());
      }
    }
    memory.unheard.forEach(
        (id, score) -> {
          if (!memory.removed.contains(id.assignment())) {
            assertThat(Teacher.words(DistrictView.score(results, id)))
                .as("what somebody entered there for %s", Teacher.words(id))
                .isEqualTo(Teacher.words(score));
          }
        });
  }

  /** Promise 6. */
  private void theBadgeIsTheFaultList(SectionBook book) {
    SectionSummary summary = SectionSummary.of(book, Profile.powerTeacher(), world.today(), true);
    int badge =
        summary.counts().entrySet().stream()
            .filter(entry -> entry.getKey().needsPerson())
            .mapToInt(Map.Entry::getValue)
            .sum();
    assertThat(summary.attention()).as("the fault list").hasSize(badge);
  }
}
