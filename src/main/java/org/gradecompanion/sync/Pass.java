package org.gradecompanion.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.store.SyncLedger;
import org.gradecompanion.sync.PushGate.Decision;
import org.gradecompanion.sync.PushGate.SectionGate;

/**
 * One look at everything that is due, each thing tried once: first the assignments of all sections,
 * then the scores of those that PowerTeacher has as they are here. Used once, on the planning
 * thread; sends on the senders' threads and ends when all have ended.
 */
final class Pass {
  private final SyncLedger ledger;
  private final Gateway gateway;
  private final Sender sender;
  private final PushGate gate;
  private final Departures departures;
  private final Executor senders;
  private final BooleanSupplier stop;
  private final Instant dueBy;
  private final LocalDate today;

  /**
   * @param departures what may leave
   * @param dueBy what waits for its next try no later than this is due; what is under way stays
   *     leased whatever this says
   * @param stop true when nothing more may be sent
   */
  Pass(
      SyncLedger ledger,
      Gateway gateway,
      Sender sender,
      PushGate gate,
      Departures departures,
      Executor senders,
      BooleanSupplier stop,
      Instant dueBy,
      LocalDate today) {
    this.ledger = ledger;
    this.gateway = gateway;
    this.sender = sender;
    this.gate = gate;
    this.departures = departures;
    this.senders = senders;
    this.stop = stop;
    this.dueBy = dueBy;
    this.today = today;
  }

  /** How many assignments and scores were confirmed. */
  int run() {
    List<SectionId> sections = ledger.sectionsWithWork();
    List<IntSupplier> assignments = new ArrayList<>();
    sections.forEach(section -> assignments.addAll(assignments(section)));
    int confirmed = send(assignments);
    List<IntSupplier> scores = new ArrayList<>();
    sections.forEach(section -> scores.addAll(scores(section)));
    return confirmed + send(scores);
  }

  private List<IntSupplier> assignments(SectionId section) {
    SectionBook outline = ledger.outline(section);
    SectionGate open = gate.open(outline, today);
    List<IntSupplier> jobs = new ArrayList<>();
    for (AssignmentRecord record : outline.assignments()) {
      boolean due = SyncLedger.due(record.sync(), dueBy) && departures.leaves(record);
      if (due && open.assignment(record) == Decision.SEND) {
        OutgoingAssignment outgoing =
            record.removed()
                ? new OutgoingAssignment(
                    record.assignment(),
                    outline.section(),
                    null,
                    record.confirmed(),
                    record.sync().unknown(),
                    record.remoteId(),
                    outline.remoteIdsBeside(record))
                : open.outgoing(record);
        jobs.add(() -> sender.assignment(record, outgoing));
      }
    }
    return jobs;
  }

  private List<IntSupplier> scores(SectionId section) {
    SectionBook outline = ledger.outline(section);
    SectionGate open = gate.open(outline, today);
    List<IntSupplier> jobs = new ArrayList<>();
    for (AssignmentRecord record : outline.assignments()) {
      Assignment there = record.confirmed();
      boolean ready =
          there != null
              && record.sync().present()
              && !record.sync().pending()
              && !record.removed()
              && !record.held();
      if (ready) {
        List<CellRecord> cells =
            ledger.dueCells(record.assignment().id(), dueBy).stream()
                .filter(departures::leaves)
                .filter(cell -> open.cell(record, cell) == Decision.SEND && carried(cell))
                .toList();
        OutgoingAssignment outgoing =
            new OutgoingAssignment(
                there,
                outline.section(),
                null,
                null,
                false,
                record.remoteId(),
                outline.remoteIdsBeside(record));
        for (int i = 0; i < cells.size(); i += gateway.batch()) {
          List<CellRecord> batch = cells.subList(i, Math.min(i + gateway.batch(), cells.size()));
          jobs.add(() -> sender.scores(outgoing, batch, today));
        }
      }
    }
    return jobs;
  }

  /** What this way cannot carry is left out, unless it replaces something there. */
  private boolean carried(CellRecord cell) {
    return gateway.carries(cell.score()) || !gateway.carried(cell.confirmed()).isBlank();
  }

  private int send(List<IntSupplier> jobs) {
    List<CompletableFuture<Integer>> sent =
        jobs.stream()
            .map(
                job ->
                    CompletableFuture.supplyAsync(
                        () -> stop.getAsBoolean() ? 0 : job.getAsInt(), senders))
            .toList();
    CompletableFuture<Void> all =
        CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new));
    // All have ended before the first failure is passed on: nothing of a pass outlives it.
    all.exceptionally(problem -> null).join();
    return sent.stream().mapToInt(CompletableFuture::join).sum();
  }
}
