package org.gradecompanion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.States;

/** Everything behaves, and time passes: then nothing may be left on its way. */
final class Ending {
  private static final Set<CellState> ON_THE_WAY =
      EnumSet.of(CellState.WAITING, CellState.SENDING, CellState.RETRYING, CellState.SAVED_HERE);

  private final World world;
  private final Memory memory;
  private final Consumer<String> diary;
  private final DistrictView there;

  Ending(World world, Memory memory, Consumer<String> diary) {
    this.world = world;
    this.memory = memory;
    this.diary = diary;
    there = new DistrictView(world, memory);
  }

  void run() {
    diary.accept("everything works again, and a day passes");
    world.power().keep();
    world.district().misbehave().behave();
    world.engine().resume();
    world.forward(Duration.ofMinutes(11));
    pull();
    world.forward(Duration.ofHours(1));
    nothingIsAskedInAnHour();
    world.forward(Duration.ofHours(23));
    world.drain();
    SectionBook book = world.book();
    SectionRules rules = new SectionRules(book, world.today(), Profile.powerTeacher());
    States states = new States(rules, true);
    for (AssignmentRecord record : book.assignments()) {
      CellState state = states.of(record, rules.check(record.assignment()));
      boolean waits = ON_THE_WAY.contains(state);
      assertThat(waits).as("%s is %s", record.assignment().id(), state).isFalse();
      if (state == CellState.SENT) {
        isThereOnce(record);
      }
      boolean stuck = record.sync().pending() || !record.sync().present() || record.removed();
      cells(book, record).forEach(cell -> check(cell, record, rules, states, stuck));
    }
  }

  /** What cannot be settled is not tried again and again. */
  private void nothingIsAskedInAnHour() {
    world.district().forgetRequests();
    world.forward(Duration.ofHours(1));
    assertThat(world.district().requests()).as("requests in a quiet hour").isEmpty();
  }

  /** Once more, with a decision, if it asks whether to believe what it read. */
  private void pull() {
    try {
      world.pull();
    } catch (CompletionException e) {
      assertThat(world.engine().status().doubt()).as("told %s", e.getCause()).isPresent();
      world.pull();
    }
  }

  private static List<CellRecord> cells(SectionBook book, AssignmentRecord record) {
    return book.cells().stream()
        .filter(cell -> cell.id().assignment().equals(record.assignment().id()))
        .toList();
  }

  private void check(
      CellRecord cell,
      AssignmentRecord record,
      SectionRules rules,
      States states,
      boolean assignmentIsStuck) {
    List<Finding> findings = cell.sync().pending() ? rules.check(cell, record) : List.of();
    CellState state = states.of(cell, record, findings);
    if (!assignmentIsStuck) {
      assertThat(ON_THE_WAY.contains(state))
          .as("%s is %s", Teacher.words(cell.id()), state)
          .isFalse();
    }
    boolean empty = state == CellState.EMPTY && memory.scores.containsKey(cell.id());
    // Where scores cannot be read, nothing is known of one that never left from here.
    boolean known = world.way().readsScores() || cell.sync().sentRevision() > 0;
    boolean settled = state == CellState.SENT || empty && known;
    if (settled && !record.removed()) {
      assertThat(Teacher.words(there.score(cell.id())))
          .as("%s, said to be sent", Teacher.words(cell.id()))
          .isEqualTo(Teacher.words(cell.confirmed()))
          .isEqualTo(Teacher.words(cell.score()));
    }
  }

  private void isThereOnce(AssignmentRecord record) {
    assertThat(there.lineItems(record.assignment().id()))
        .as("line items of %s", record.assignment().id())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.path("title").asText()).isEqualTo(record.assignment().title());
              assertThat(new BigDecimal(item.path("resultValueMax").asText()))
                  .isEqualByComparingTo(record.assignment().points());
            });
  }
}
