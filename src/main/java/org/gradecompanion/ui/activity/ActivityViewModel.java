package org.gradecompanion.ui.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Every push attempt in words, newest first. Read only while someone looks. */
public final class ActivityViewModel {
  /** How many attempts are read: what a person scrolls through, not the whole log. */
  static final int LIMIT = 500;

  private final Records records;
  private final Function<AssignmentId, Optional<OpenBook>> bookOf;
  private final Phrases phrases;
  private final Words words;
  private final Executor front;
  private final DateTimeFormatter time;
  private final Runnable reload;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObservableList<ActivityRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ActivityRow> rowsView =
      FXCollections.unmodifiableObservableList(rows);
  private boolean reading;
  private boolean again;

  /**
   * @param bookOf the open gradebook that has an assignment
   */
  public ActivityViewModel(
      Records records,
      Function<AssignmentId, Optional<OpenBook>> bookOf,
      Phrases phrases,
      Executor front,
      Pace pace,
      ZoneId zone) {
    this.records = records;
    this.bookOf = bookOf;
    this.phrases = phrases;
    this.words = phrases.words();
    this.front = front;
    this.time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale())
            .withZone(zone);
    this.reload = pace.gather(this::read);
    active.addListener((observable, was, is) -> changed());
  }

  public BooleanProperty activeProperty() {
    return active;
  }

  public ObservableList<ActivityRow> rows() {
    return rowsView;
  }

  /** Something was pushed, perhaps. */
  public void changed() {
    if (active.get()) {
      reload.run();
    }
  }

  /** One read at a time, and one more when something changed meanwhile. */
  private void read() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    records
        .attempts(LIMIT)
        .handleAsync(
            (attempts, problem) -> {
              reading = false;
              if (attempts != null) {
                rows.setAll(attempts.stream().map(this::row).toList());
              }
              if (again) {
                again = false;
                read();
              }
              return null;
            },
            front);
  }

  private ActivityRow row(PushAttempt attempt) {
    Optional<OpenBook> book = bookOf.apply(attempt.key().assignment());
    String assignment =
        book.flatMap(
                open ->
                    open.assignment(attempt.key().assignment())
                        .map(record -> phrases.assignment(record.assignment(), open)))
            .orElseGet(() -> words.say("activity.gone"));
    Reason reason = attempt.reason();
    return new ActivityRow(
        timeOf(attempt.at()),
        stateOf(reason),
        who(attempt.key(), book),
        assignment,
        reason == null
            ? words.say("activity.sent")
            : words.say("activity.not_sent", words.say("reason." + reason.code().name())),
        reason == null ? "" : details(reason));
  }

  private String timeOf(Instant at) {
    return time.format(at);
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

  private String details(Reason reason) {
    return words.say(
        "activity.details",
        reason.code().name(),
        reason.detail().isEmpty() ? "–" : reason.detail(),
        reason.requestId() == null ? "–" : reason.requestId());
  }
}
