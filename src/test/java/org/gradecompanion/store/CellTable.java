package org.gradecompanion.store;

import static org.gradecompanion.model.CellState.CONFLICT;
import static org.gradecompanion.model.CellState.EMPTY;
import static org.gradecompanion.model.CellState.FIX_FIRST;
import static org.gradecompanion.model.CellState.LEFT_OUT;
import static org.gradecompanion.model.CellState.LOCKED;
import static org.gradecompanion.model.CellState.NOT_SENT;
import static org.gradecompanion.model.CellState.ON_HOLD;
import static org.gradecompanion.model.CellState.RETRYING;
import static org.gradecompanion.model.CellState.SAVED_HERE;
import static org.gradecompanion.model.CellState.SENDING;
import static org.gradecompanion.model.CellState.SENT;
import static org.gradecompanion.model.CellState.WAITING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.CellState;

/**
 * How a cell's state may change. The state itself is a function of stored facts; this is what those
 * facts have to amount to, declared once and in full: what is not here must not happen.
 */
final class CellTable {
  /** Unsent, with nothing of it under way: what a cell comes to that is no longer sending. */
  private static final CellState[] UNSENT = {
    SAVED_HERE, WAITING, RETRYING, FIX_FIRST, ON_HOLD, LEFT_OUT
  };

  private final Map<CellEvent, Map<CellState, Set<CellState>>> rows =
      new EnumMap<>(CellEvent.class);

  CellTable() {
    typing();
    sending();
    answers();
    decisions();
    pulls();
    for (CellState state : CellState.values()) {
      boolean onItsWay = state == WAITING || state == RETRYING;
      on(CellEvent.SENDING_PAUSED, state, onItsWay ? SAVED_HERE : state);
    }
    staying(CellEvent.SENDING_RESUMED, WAITING, RETRYING, SAVED_HERE);
    on(CellEvent.SENDING_RESUMED, SAVED_HERE, WAITING, RETRYING);
  }

  /** The newest text decides; what is under way goes on, and the newer text follows it. */
  private void typing() {
    on(CellEvent.EDITED, EMPTY, SAVED_HERE, WAITING, ON_HOLD, LEFT_OUT, LOCKED);
    on(CellEvent.EDITED, SENT, SAVED_HERE, WAITING, ON_HOLD, LEFT_OUT, LOCKED);
    on(CellEvent.EDITED, NOT_SENT, SAVED_HERE, WAITING);
    on(CellEvent.EDITED, FIX_FIRST, SAVED_HERE, WAITING);
    on(CellEvent.EDITED, CONFLICT, SAVED_HERE, WAITING, ON_HOLD, LOCKED);
    on(CellEvent.EDITED, RETRYING, WAITING);
    same(CellEvent.EDITED, SAVED_HERE, WAITING, SENDING, ON_HOLD, LEFT_OUT, LOCKED);

    on(CellEvent.EDITED_TOO_HIGH, EMPTY, FIX_FIRST, ON_HOLD, LEFT_OUT, LOCKED);
    on(CellEvent.EDITED_TOO_HIGH, SENT, FIX_FIRST, ON_HOLD, LEFT_OUT, LOCKED);
    on(CellEvent.EDITED_TOO_HIGH, CONFLICT, FIX_FIRST, ON_HOLD, LOCKED);
    for (CellState from : List.of(SAVED_HERE, WAITING, RETRYING, NOT_SENT, FIX_FIRST)) {
      on(CellEvent.EDITED_TOO_HIGH, from, FIX_FIRST);
    }
    same(CellEvent.EDITED_TOO_HIGH, SENDING, ON_HOLD, LEFT_OUT, LOCKED);

    // Only when nothing of it can have arrived is there nothing left to send.
    for (CellState from : List.of(SAVED_HERE, WAITING, ON_HOLD, LEFT_OUT, LOCKED)) {
      on(CellEvent.UNDONE, from, SENT, EMPTY, from);
    }
    on(CellEvent.UNDONE, FIX_FIRST, SENT, EMPTY, SAVED_HERE, WAITING);
    on(CellEvent.UNDONE, NOT_SENT, SAVED_HERE, WAITING);
    on(CellEvent.UNDONE, CONFLICT, SAVED_HERE, WAITING, ON_HOLD, LOCKED);
    on(CellEvent.UNDONE, RETRYING, WAITING);
    same(CellEvent.UNDONE, EMPTY, SENT, SENDING);
  }

  private void sending() {
    on(CellEvent.LEASED, WAITING, SENDING);
    on(CellEvent.LEASED, RETRYING, SENDING);
    // Nobody knows whether it arrived: it is repeated with the same identifier.
    on(CellEvent.TAKEN_BACK, SENDING, UNSENT);
  }

  /** An answer to an older text than the newest says nothing about the newest. */
  private void answers() {
    on(CellEvent.CONFIRMED, SENDING, SENT, EMPTY);
    on(CellEvent.CONFIRMED, SENDING, UNSENT);
    on(CellEvent.DEFERRED, SENDING, UNSENT);
    on(CellEvent.RELEASED, SENDING, UNSENT);
    on(CellEvent.FAULTED, SENDING, NOT_SENT);
    on(CellEvent.FAULTED, SENDING, UNSENT);
    on(CellEvent.CONFLICTING, SENDING, CONFLICT);
    on(CellEvent.CONFLICTING, SENDING, UNSENT);
  }

  private void decisions() {
    staying(CellEvent.RESENT, RETRYING, NOT_SENT, CONFLICT, SENDING);
    on(CellEvent.RESENT, RETRYING, WAITING);
    on(CellEvent.RESENT, NOT_SENT, SAVED_HERE, WAITING);
    on(CellEvent.RESENT, CONFLICT, SAVED_HERE, WAITING, FIX_FIRST, ON_HOLD, LOCKED);
    on(CellEvent.OURS_KEPT, CONFLICT, SAVED_HERE, WAITING, FIX_FIRST, ON_HOLD, LOCKED);
    on(CellEvent.THEIRS_TAKEN, CONFLICT, SENT, EMPTY);

    for (CellState from : List.of(SAVED_HERE, WAITING, RETRYING, NOT_SENT, FIX_FIRST)) {
      on(CellEvent.HELD, from, ON_HOLD);
      on(CellEvent.HOLD_ENDED, ON_HOLD, from);
    }
    same(CellEvent.HELD, EMPTY, SENDING, SENT, CONFLICT, LEFT_OUT, LOCKED);
    same(CellEvent.HOLD_ENDED, EMPTY, SENDING, SENT, CONFLICT, LEFT_OUT, LOCKED);

    for (CellState from :
        List.of(SAVED_HERE, WAITING, RETRYING, NOT_SENT, FIX_FIRST, CONFLICT, ON_HOLD, LOCKED)) {
      on(CellEvent.LEFT_OUT, from, LEFT_OUT);
      on(CellEvent.LET_GO, LEFT_OUT, from);
    }
    same(CellEvent.LEFT_OUT, EMPTY, SENDING, SENT);
    same(CellEvent.LET_GO, EMPTY, SENDING, SENT);
  }

  /** Ours in PowerTeacher confirms it; a value that is neither ours nor known is a conflict. */
  private void pulls() {
    for (CellEvent pull : List.of(CellEvent.PULLED, CellEvent.TERM_CLOSED, CellEvent.TERM_OPENED)) {
      on(pull, EMPTY, EMPTY, SENT);
      on(pull, SENT, SENT);
      on(pull, LEFT_OUT, LEFT_OUT, SENT);
      on(pull, CONFLICT, CONFLICT, SENT);
    }
    for (CellState from :
        List.of(SAVED_HERE, WAITING, RETRYING, NOT_SENT, FIX_FIRST, ON_HOLD, LOCKED)) {
      on(CellEvent.PULLED, from, from, SENT, CONFLICT);
      on(CellEvent.PULLED, CONFLICT, from);
    }
    for (CellState from : List.of(SAVED_HERE, WAITING, RETRYING, NOT_SENT, FIX_FIRST, ON_HOLD)) {
      on(CellEvent.TERM_CLOSED, from, LOCKED, SENT, CONFLICT);
      on(CellEvent.TERM_OPENED, LOCKED, from, SENT, CONFLICT);
      on(CellEvent.TERM_OPENED, CONFLICT, from);
    }
    on(CellEvent.TERM_CLOSED, CONFLICT, LOCKED);
  }

  private void on(CellEvent event, CellState from, CellState... to) {
    rows.computeIfAbsent(event, unused -> new EnumMap<>(CellState.class))
        .computeIfAbsent(from, unused -> EnumSet.noneOf(CellState.class))
        .addAll(List.of(to));
  }

  private void same(CellEvent event, CellState... states) {
    for (CellState state : states) {
      on(event, state, state);
    }
  }

  private void staying(CellEvent event, CellState... others) {
    Set<CellState> rest = EnumSet.allOf(CellState.class);
    List.of(others).forEach(rest::remove);
    rest.forEach(state -> on(event, state, state));
  }

  /** What the event may make of that state; empty when it cannot happen then. */
  Set<CellState> after(CellEvent event, CellState from) {
    return rows.getOrDefault(event, Map.of()).getOrDefault(from, Set.of());
  }

  /** The events that may bring that state about from another. */
  Set<CellEvent> into(CellState to) {
    Set<CellEvent> events = EnumSet.noneOf(CellEvent.class);
    rows.forEach(
        (event, from) ->
            from.forEach(
                (state, after) -> {
                  if (state != to && after.contains(to)) {
                    events.add(event);
                  }
                }));
    return events;
  }

  /** The events that may end that state. */
  Set<CellEvent> outOf(CellState from) {
    Set<CellEvent> events = EnumSet.noneOf(CellEvent.class);
    for (CellEvent event : CellEvent.values()) {
      if (after(event, from).stream().anyMatch(to -> to != from)) {
        events.add(event);
      }
    }
    return events;
  }

  /** As a page for people. */
  String page() {
    StringBuilder page = new StringBuilder("# The life of a cell\n\n");
    page.append("Generated from the table of transitions (`CellTable`); change it there.\n");
    page.append("The state is computed from stored facts (`rules.States`) and never stored;\n");
    page.append(
        "`CellTableTest` lets things happen to a cell in a real store by chance, and every\n");
    page.append(
        "step has to be in this table. Several states after one event: which one, depends\n");
    page.append("on a hold, a rule, a closed term, or a newer text typed meanwhile.\n");
    for (Map.Entry<CellEvent, Map<CellState, Set<CellState>>> row : rows.entrySet()) {
      String words = row.getKey().words();
      page.append("\n## ")
          .append(words.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(words.substring(1));
      page.append("\n\n| Before | After |\n|---|---|\n");
      Map<Set<CellState>, Set<CellState>> byAfter = new LinkedHashMap<>();
      row.getValue()
          .forEach(
              (from, to) -> {
                Set<CellState> key = to.equals(Set.of(from)) ? Set.of() : to;
                byAfter.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(from);
              });
      byAfter.forEach(
          (to, from) ->
              page.append("| ")
                  .append(names(from))
                  .append(" | ")
                  .append(to.isEmpty() ? "unchanged" : names(to))
                  .append(" |\n"));
    }
    return page.toString();
  }

  private static String names(Set<CellState> states) {
    return states.stream()
        .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
