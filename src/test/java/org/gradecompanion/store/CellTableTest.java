package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gradecompanion.model.CellState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The declared transitions of a cell, and that nothing else happens to one in a real store. {@code
 * -Dcells.table.write=true} writes docs/states.md anew.
 */
class CellTableTest {
  private static final Path FILE = Path.of("docs/states.md");
  private static final String WRITE = "cells.table.write";
  private static final int LIVES = 6;
  private static final int STEPS = 250;

  /** How often each of the rarer ones is chosen, so that lives are eventful. */
  private static final Set<CellEvent> LIKELY =
      EnumSet.of(
          CellEvent.LEASED,
          CellEvent.SENDING_RESUMED,
          CellEvent.HOLD_ENDED,
          CellEvent.LET_GO,
          CellEvent.TERM_OPENED);

  @TempDir Path folder;
  private final CellTable table = new CellTable();

  @Test
  void whateverHappens_isADeclaredTransition() {
    Set<CellEvent> events = EnumSet.noneOf(CellEvent.class);
    Set<CellState> states = EnumSet.noneOf(CellState.class);
    for (int seed = 1; seed <= LIVES; seed++) {
      Random chance = new Random(seed);
      try (StoreHouse house = new StoreHouse(folder.resolve("life" + seed)).open().withQuiz()) {
        CellLife life = new CellLife(house, chance);
        List<String> told = new ArrayList<>();
        CellState state = life.state();
        for (int step = 0; step < STEPS; step++) {
          CellEvent event = choose(life.possible(state), chance);
          life.happens(event);
          CellState after = life.state();
          told.add(state + " " + event + " " + after);
          assertThat(table.after(event, state))
              .as("seed %d: %s", seed, String.join("\n", told))
              .contains(after);
          events.add(event);
          states.add(after);
          state = after;
        }
      }
    }
    assertThat(events).containsExactlyInAnyOrder(CellEvent.values());
    assertThat(states).containsExactlyInAnyOrder(CellState.values());
  }

  private static CellEvent choose(List<CellEvent> possible, Random chance) {
    List<CellEvent> drawn = new ArrayList<>(possible);
    possible.stream()
        .filter(LIKELY::contains)
        .forEach(event -> drawn.addAll(List.of(event, event, event, event, event, event)));
    return drawn.get(chance.nextInt(drawn.size()));
  }

  @Test
  void sending_beginsOnlyWithALease_andEndsWithEveryAnswerOrANewStart() {
    assertThat(table.into(CellState.SENDING)).containsExactly(CellEvent.LEASED);
    assertThat(table.outOf(CellState.SENDING))
        .containsExactlyInAnyOrder(
            CellEvent.CONFIRMED,
            CellEvent.DEFERRED,
            CellEvent.RELEASED,
            CellEvent.FAULTED,
            CellEvent.CONFLICTING,
            CellEvent.TAKEN_BACK);
  }

  @Test
  void inPowerTeacher_isSaidOnlyWhenPowerTeacherSaidSo() {
    assertThat(table.into(CellState.SENT))
        .containsExactlyInAnyOrder(
            CellEvent.CONFIRMED,
            CellEvent.UNDONE,
            CellEvent.THEIRS_TAKEN,
            CellEvent.PULLED,
            CellEvent.TERM_CLOSED,
            CellEvent.TERM_OPENED);
  }

  @Test
  void whatNeedsAPerson_doesNotGoAwayByItself() {
    Set<CellEvent> byItself =
        EnumSet.of(
            CellEvent.LEASED,
            CellEvent.CONFIRMED,
            CellEvent.DEFERRED,
            CellEvent.RELEASED,
            CellEvent.FAULTED,
            CellEvent.CONFLICTING,
            CellEvent.TAKEN_BACK,
            CellEvent.SENDING_PAUSED,
            CellEvent.SENDING_RESUMED);
    for (CellState state : CellState.values()) {
      if (state.needsPerson()) {
        assertThat(table.outOf(state)).as(state.name()).doesNotContainAnyElementsOf(byItself);
      }
    }
  }

  @Test
  void everyState_canComeToBeInPowerTeacher() {
    Set<CellState> reaching = EnumSet.of(CellState.SENT);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (CellState state : CellState.values()) {
        for (CellEvent event : CellEvent.values()) {
          if (table.after(event, state).stream().anyMatch(reaching::contains)) {
            grown |= reaching.add(state);
          }
        }
      }
    }
    assertThat(reaching).containsExactlyInAnyOrder(CellState.values());
  }

  @Test
  void committedPage_isWhatTheTableGenerates() throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(FILE, table.page());
    }
    assertThat(FILE)
        .as("%s: regenerate with mvn test -Dtest=CellTableTest -D%s=true", FILE, WRITE)
        .hasContent(table.page());
  }
}
