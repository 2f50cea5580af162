package org.gradecompanion.ui.common;

import java.util.List;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** A state as a sentence: what it is, since or until when, and why. */
public final class StateWords {
  private final Phrases phrases;
  private final Words words;

  public StateWords(Phrases phrases) {
    this.phrases = phrases;
    this.words = phrases.words();
  }

  /** The sentence of a cell's state. */
  public String cell(OpenBook book, CellView cell) {
    HeaderView header = book.header(cell.record().id().assignment());
    if (cell.state() == CellState.CONFLICT) {
      Score theirs = cell.record().theirs();
      return words.say(
          "state.CONFLICT",
          phrases.score(theirs == null ? Score.BLANK : theirs),
          phrases.score(cell.score()));
    }
    boolean waitsForAssignment =
        header.record().sync().pending() && header.state() != CellState.SENDING;
    if (cell.state() == CellState.WAITING && waitsForAssignment) {
      return words.say("state.WAITING.assignment");
    }
    return sentence(book, cell.state(), header.record(), cell.record().sync(), cell.findings());
  }

  /** The sentence of an assignment's state. */
  public String header(OpenBook book, HeaderView header) {
    return sentence(
        book, header.state(), header.record(), header.record().sync(), header.findings());
  }

  private String sentence(
      OpenBook book,
      CellState state,
      AssignmentRecord assignment,
      SyncFacts sync,
      List<Finding> findings) {
    return switch (state) {
      case SENT ->
          sync.confirmedAt() == null
              ? words.say("state.SENT")
              : words.say("state.SENT.since", sync.confirmedAt());
      case RETRYING ->
          sync.nextAttempt() == null
              ? words.say("state.RETRYING")
              : words.say("state.RETRYING.at", sync.nextAttempt(), sync.tries() + 1);
      case NOT_SENT, FIX_FIRST -> words.say("state." + state.name(), why(state, sync, findings));
      case LEFT_OUT -> words.say("state.LEFT_OUT", first(findings, Severity.LEAVES_OUT));
      case LOCKED ->
          book.rules(assignment.assignment().section())
              .lock(assignment)
              .map(term -> words.say("state.LOCKED", term.end()))
              .orElseGet(() -> words.say("reason.TERM_CLOSED"));
      default -> words.say("state." + state.name());
    };
  }

  private static Message why(CellState state, SyncFacts sync, List<Finding> findings) {
    Message found = first(findings, Severity.BLOCKS);
    boolean refused = state == CellState.NOT_SENT && sync.reason() != null;
    if (refused || found == null) {
      return Message.of(
          "reason." + (sync.reason() == null ? "REFUSED" : sync.reason().code().name()));
    }
    return found;
  }

  private static @Nullable Message first(List<Finding> findings, Severity severity) {
    return findings.stream()
        .filter(finding -> finding.severity() == severity)
        .map(Finding::message)
        .findFirst()
        .orElse(null);
  }
}
