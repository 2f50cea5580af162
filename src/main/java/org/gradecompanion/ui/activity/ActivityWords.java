package org.gradecompanion.ui.activity;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Function;
import org.gradecompanion.gradebook.ActivityEntry;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Removal;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Puts attempts in words. */
final class ActivityWords {
  private static final String NOTHING = "–";

  private final Function<AssignmentId, Optional<OpenBook>> bookOf;
  private final Phrases phrases;
  private final Words words;
  private final DateTimeFormatter time;

  ActivityWords(Function<AssignmentId, Optional<OpenBook>> bookOf, Phrases phrases, ZoneId zone) {
    this.bookOf = bookOf;
    this.phrases = phrases;
    this.words = phrases.words();
    this.time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale())
            .withZone(zone);
  }

  ActivityRow row(PushAttempt attempt) {
    Optional<OpenBook> book = bookOf.apply(attempt.key().assignment());
    return new ActivityRow(
        attempt.key(),
        time.format(attempt.at()),
        stateOf(attempt.reason()),
        who(attempt.key(), book),
        assignment(attempt.key().assignment(), book),
        words.say(ActivityEntry.outcome(attempt)),
        next(attempt),
        details(attempt));
  }

  ActivityRow row(Removal removal) {
    return new ActivityRow(
        null,
        time.format(removal.at()),
        CellState.EMPTY,
        words.say(removal.whole() ? "activity.removed.class" : "activity.removed.student"),
        removal.label(),
        words.say("activity.removed"),
        words.say("activity.removed.counts", removal.students(), removal.scores()),
        "");
  }

  private String assignment(AssignmentId id, Optional<OpenBook> book) {
    return book.flatMap(
            open -> open.assignment(id).map(it -> phrases.assignment(it.assignment(), open)))
        .orElseGet(() -> words.say("activity.gone"));
  }

  private String next(PushAttempt attempt) {
    if (attempt.receipt() != null) {
      return words.say("activity.proof." + attempt.receipt().proof().name());
    }
    return ActivityEntry.next(attempt).map(words::say).orElse("");
  }

  private static CellState stateOf(@Nullable Reason reason) {
    if (reason == null) {
      return CellState.SENT;
    }
    return reason.code().next() == ReasonCode.Next.PERSON ? CellState.NOT_SENT : CellState.RETRYING;
  }

  private String who(SyncKey key, Optional<OpenBook> book) {
    if (!(key instanceof CellId cell)) {
      return words.say("activity.assignment");
    }
    return book.flatMap(
            open ->
                open.students().stream()
                    .filter(student -> student.id().equals(cell.student()))
                    .findFirst()
                    .map(student -> phrases.student(student, open.students())))
        .orElseGet(() -> words.say("activity.student"));
  }

  private String details(PushAttempt attempt) {
    Reason reason = attempt.reason();
    String request = attempt.requestId();
    if (reason == null && request == null) {
      return "";
    }
    return reason == null
        ? words.say("activity.details.sent", request)
        : words.say(
            "activity.details",
            reason.code().name(),
            reason.detail().isEmpty() ? NOTHING : reason.detail(),
            request == null ? NOTHING : request);
  }
}
