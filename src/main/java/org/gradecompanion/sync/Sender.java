package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.KnownScores;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one thing the whole way: lease, push, settle. Whatever happens in between, what was leased
 * is settled.
 */
final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final Store store;
  private final Gateway gateway;
  private final Account account;
  private final StatusBoard board;
  private final Settlements settlements;
  private final SyncTimings timings;
  private final Clock clock;
  private final BooleanSupplier closing;

  Sender(
      Store store,
      Gateway gateway,
      Account account,
      StatusBoard board,
      Settlements settlements,
      SyncTimings timings,
      Clock clock,
      BooleanSupplier closing) {
    this.store = store;
    this.gateway = gateway;
    this.account = account;
    this.board = board;
    this.settlements = settlements;
    this.timings = timings;
    this.clock = clock;
    this.closing = closing;
  }

  /** Pushes, or deletes, one assignment; answers how many were confirmed. */
  int assignment(AssignmentRecord record, OutgoingAssignment outgoing) {
    if (leased(Map.of(record.key(), record.sync().revision())).isEmpty()) {
      return 0;
    }
    Instant sentAt = clock.instant();
    board.set(facts -> facts.sending(1));
    try {
      Answer answer;
      try {
        answer = record.removed() ? delete(outgoing) : push(outgoing);
      } catch (RuntimeException e) {
        answer = unexpected(e);
      }
      Settlement.Outcome confirmed = confirmed(record, outgoing, answer);
      return settle(
          List.of(settlements.of(record.key(), record.sync(), atEnd(answer), confirmed, sentAt)),
          List.of(answer));
    } finally {
      board.set(facts -> facts.sending(-1));
    }
  }

  /** What the store is told if PowerTeacher confirmed it. */
  private static Settlement.Outcome confirmed(
      AssignmentRecord record, OutgoingAssignment outgoing, Answer answer) {
    if (record.removed()) {
      return new Settlement.AssignmentDeleted();
    }
    String remoteId = answer instanceof Answer.Confirmed it ? it.remoteId() : null;
    return new Settlement.AssignmentConfirmed(outgoing.assignment(), remoteId);
  }

  private Answer push(OutgoingAssignment outgoing) {
    AssignmentId id = outgoing.assignment().id();
    return gateway.push(outgoing, trace -> store.ledger().remember(id, trace));
  }

  /** Deletes it there with the scores we know of; others are not ours to delete unasked. */
  private Answer delete(OutgoingAssignment outgoing) {
    AssignmentId id = outgoing.assignment().id();
    SectionBook book = store.book(outgoing.section().id()).join();
    List<CellRecord> cells =
        book.cells().stream().filter(cell -> cell.id().assignment().equals(id)).toList();
    Set<StudentId> students =
        book.students().stream()
            .filter(Student::enrolled)
            .map(Student::id)
            .collect(Collectors.toSet());
    return gateway.delete(outgoing, new KnownScores(cells, students));
  }

  /** Pushes scores of one assignment that PowerTeacher has; answers how many were confirmed. */
  int scores(OutgoingAssignment assignment, List<CellRecord> cells, LocalDate today) {
    Map<SyncKey, Long> revisions = new LinkedHashMap<>();
    cells.forEach(cell -> revisions.put(cell.id(), cell.sync().revision()));
    Set<SyncKey> leased = leased(revisions);
    List<CellRecord> ours = cells.stream().filter(cell -> leased.contains(cell.id())).toList();
    if (ours.isEmpty()) {
      return 0;
    }
    Instant sentAt = clock.instant();
    board.set(facts -> facts.sending(ours.size()));
    try {
      Map<CellId, Answer> answers;
      try {
        answers = push(assignment, ours, today);
      } catch (RuntimeException e) {
        Answer answer = unexpected(e);
        answers = new HashMap<>();
        for (CellRecord cell : ours) {
          answers.put(cell.id(), answer);
        }
      }
      List<Settlement> all = new ArrayList<>();
      for (CellRecord cell : ours) {
        all.add(
            settlements.of(
                cell.id(),
                cell.sync(),
                atEnd(answers.get(cell.id())),
                new Settlement.ScoreConfirmed(gateway.carried(cell.score())),
                sentAt));
      }
      return settle(all, answers.values());
    } finally {
      board.set(facts -> facts.sending(-ours.size()));
    }
  }

  private Set<SyncKey> leased(Map<SyncKey, Long> revisions) {
    return store.ledger().lease(revisions, clock.instant().plus(timings.lease()));
  }

  private Map<CellId, Answer> push(
      OutgoingAssignment assignment, List<CellRecord> cells, LocalDate today) {
    Map<CellId, OutgoingScore> scores = new LinkedHashMap<>();
    for (CellRecord cell : cells) {
      scores.put(
          cell.id(),
          new OutgoingScore(
              cell.id(),
              cell.resultId(),
              cell.score(),
              cell.confirmed(),
              cell.sync().left(),
              today));
    }
    Map<CellId, Answer> answers =
        new HashMap<>(gateway.push(assignment, List.copyOf(scores.values())));
    List<OutgoingScore> again = new ArrayList<>();
    for (CellRecord cell : cells) {
      if (answers.get(cell.id()) instanceof Answer.Conflicting conflict
          && sentByUs(cell, conflict.theirs())) {
        OutgoingScore first = scores.get(cell.id());
        again.add(
            new OutgoingScore(
                first.cell(), first.resultId(), first.score(), conflict.theirs(), true, today));
      }
    }
    if (!again.isEmpty()) {
      answers.putAll(gateway.push(assignment, again));
    }
    return answers;
  }

  /** What looks like a conflict may be our own earlier value, whose answer was lost. */
  private boolean sentByUs(CellRecord cell, Score theirs) {
    if (!cell.sync().left()) {
      return false;
    }
    for (HistoryEntry entry : store.history(cell.id()).join()) {
      boolean mayHaveLeft =
          entry.revision() > cell.sync().confirmedRevision()
              && entry.revision() <= cell.sync().sentRevision();
      if (mayHaveLeft && gateway.carried(entry.score()).equals(gateway.carried(theirs))) {
        return true;
      }
    }
    return false;
  }

  private int settle(List<Settlement> all, Iterable<Answer> answers) {
    store.ledger().settle(all);
    int confirmed = 0;
    Set<Answer> failed = new HashSet<>();
    for (Answer answer : answers) {
      // One request that failed is one failure, however many scores were in it.
      if (!(answer instanceof Answer.Failed) || failed.add(answer)) {
        account.note(answer);
      }
      confirmed += answer instanceof Answer.Confirmed ? 1 : 0;
    }
    if (confirmed > 0) {
      board.set(facts -> facts.confirmed(clock.instant()));
    }
    return confirmed;
  }

  /** What stopping cuts off is nobody's failure: it is repeated at the next start. */
  private @Nullable Answer atEnd(@Nullable Answer answer) {
    return closing.getAsBoolean()
            && answer instanceof Answer.Failed failed
            && failed.reason().code().next() == ReasonCode.Next.RETRY
        ? new Answer.Failed(Reason.of(ReasonCode.OFFLINE), null, failed.nothingLeft())
        : answer;
  }

  /** Threads that are stopping take no more work, which is as little a failure. */
  private Answer unexpected(RuntimeException e) {
    if (!closing.getAsBoolean()) {
      LOG.error("A push failed inside this program: {}", Trouble.where(e));
    }
    return new Answer.Failed(
        new Reason(ReasonCode.SERVER_ERROR, e.getClass().getSimpleName(), null), null);
  }
}
