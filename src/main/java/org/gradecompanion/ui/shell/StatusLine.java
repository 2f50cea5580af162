package org.gradecompanion.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.sync.SyncStatus;
import org.gradecompanion.words.Words;

/**
 * The status line in words.
 *
 * @param lead the most important thing, by precedence: sign in, needs you, paused, offline,
 *     sending, not saved yet, waiting, all sent
 * @param counts how many items are in each state that has any
 * @param times when something was last confirmed and when it goes on
 */
public record StatusLine(
    CellState glyph, String lead, List<Count> counts, String times, boolean online) {
  /** One state's number, with its words for pointing at it. */
  public record Count(CellState state, int number, String words) {}

  /** Shown in this order; what was sent is not counted down to the teacher. */
  private static final List<CellState> COUNTED =
      List.of(
          CellState.NOT_SENT,
          CellState.FIX_FIRST,
          CellState.CONFLICT,
          CellState.RETRYING,
          CellState.SENDING,
          CellState.WAITING,
          CellState.SAVED_HERE,
          CellState.ON_HOLD,
          CellState.LEFT_OUT,
          CellState.SENT);

  static StatusLine of(SyncStatus status, BookState total, Words words) {
    List<Count> counts = new ArrayList<>();
    for (CellState state : COUNTED) {
      int number = total.count(state);
      if (number > 0) {
        counts.add(new Count(state, number, words.say("shell.count." + state.name(), number)));
      }
    }
    return new StatusLine(
        glyph(status, total),
        lead(status, total, words),
        counts,
        times(status, total.pushable() > 0, words),
        status.phase().sends() || status.phase() == SyncStatus.Phase.RATE_LIMITED);
  }

  private static String lead(SyncStatus status, BookState total, Words words) {
    SyncStatus.Phase phase = status.phase();
    if (phase == SyncStatus.Phase.SIGNED_OUT) {
      return words.say("shell.lead.SIGNED_OUT");
    }
    if (total.needYou() > 0) {
      return words.say("shell.lead.need", total.needYou());
    }
    if (phase == SyncStatus.Phase.SENDING && total.unsent() > 0) {
      return words.say("shell.lead.sending", total.unsent());
    }
    if (!phase.sends()) {
      return words.say("shell.lead." + phase.name());
    }
    if (total.unsaved() > total.pushable()) {
      return words.say("shell.lead.unsaved", total.unsaved());
    }
    if (total.pushable() > 0 && status.mode() == PushSchedule.Mode.ON_REQUEST) {
      return words.say("shell.lead.on_request", total.pushable());
    }
    if (total.pushable() > 0 && status.departs().isPresent()) {
      Instant at = status.departs().get();
      return words.say("shell.lead.nightly", total.pushable(), weekday(at, words), at);
    }
    if (total.pushable() > 0) {
      return words.say("shell.lead.waiting", total.pushable());
    }
    if (total.unsent() > 0) {
      return words.say("shell.lead.kept", total.unsent());
    }
    return words.say(total.count(CellState.SENT) > 0 ? "shell.lead.sent" : "shell.lead.nothing");
  }

  /** Which day it is: an hour after tonight's time, the next one is tomorrow. */
  private static String weekday(Instant at, Words words) {
    return at.atZone(ZoneId.systemDefault())
        .getDayOfWeek()
        .getDisplayName(TextStyle.SHORT, words.locale());
  }

  private static CellState glyph(SyncStatus status, BookState total) {
    if (total.needYou() > 0 || status.phase() == SyncStatus.Phase.SIGNED_OUT) {
      return CellState.NOT_SENT;
    }
    if (!status.phase().sends()) {
      return CellState.SAVED_HERE;
    }
    if (total.unsent() == 0 && total.unsaved() == 0) {
      return total.count(CellState.SENT) > 0 ? CellState.SENT : CellState.EMPTY;
    }
    return status.phase() == SyncStatus.Phase.SENDING ? CellState.SENDING : CellState.WAITING;
  }

  private static String times(SyncStatus status, boolean unsent, Words words) {
    List<String> parts = new ArrayList<>();
    status.lastConfirmed().ifPresent(at -> parts.add(words.say("shell.times.confirmed", at)));
    boolean waits = !status.phase().sends() || status.phase() == SyncStatus.Phase.WAITING;
    if (waits && unsent) {
      status.nextAttempt().ifPresent(at -> parts.add(words.say("shell.times.next", at)));
    }
    return String.join("   ", parts);
  }
}
