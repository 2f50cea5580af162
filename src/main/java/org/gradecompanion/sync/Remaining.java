package org.gradecompanion.sync;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.store.Store;
import org.gradecompanion.sync.PushGate.Decision;
import org.gradecompanion.sync.PushGate.SectionGate;

/** Counts what a push left behind, each item once, and why. Used once. */
final class Remaining {
  private final Map<AssignmentId, Decision> assignments = new HashMap<>();
  private int faults;
  private int deferred;
  private int blocked;
  private int held;
  private int waiting;

  static PushSummary after(
      Store store, PushGate gate, LocalDate today, int confirmed, Optional<Reason> account) {
    Remaining count = new Remaining();
    for (SectionId section : store.ledger().sectionsWithWork()) {
      SectionBook book = store.book(section).join();
      count.section(book, gate.open(book, today));
    }
    return new PushSummary(
        confirmed, count.faults, count.deferred, count.blocked, count.held, count.waiting, account);
  }

  private void section(SectionBook book, SectionGate gate) {
    Map<AssignmentId, AssignmentRecord> records = new HashMap<>();
    for (AssignmentRecord record : book.assignments()) {
      records.put(record.assignment().id(), record);
      if (record.sync().pending()) {
        Decision decision = gate.assignment(record);
        assignments.put(record.assignment().id(), decision);
        count(decision, record.sync());
      }
    }
    for (CellRecord cell : book.cells()) {
      AssignmentRecord record = records.get(cell.id().assignment());
      if (cell.sync().pending() && record != null && !record.removed()) {
        Decision own = gate.cell(record, cell);
        Decision of = assignments.getOrDefault(cell.id().assignment(), Decision.SEND);
        count(own == Decision.SEND ? of : own, cell.sync());
      }
    }
  }

  private void count(Decision decision, SyncFacts sync) {
    boolean refused =
        sync.reason() != null && sync.reason().code().next() == ReasonCode.Next.PERSON;
    if (decision == Decision.BLOCKED) {
      blocked++;
    } else if (decision == Decision.HELD) {
      held++;
    } else if (refused) {
      faults++;
    } else if (sync.nextAttempt() != null) {
      deferred++;
    } else {
      waiting++;
    }
  }
}
