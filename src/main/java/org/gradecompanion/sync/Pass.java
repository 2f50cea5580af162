package org.gradecompanion.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
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
  private final Map<SectionId, SectionBook> outlines = new HashMap<>();
  private boolean sending;

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
    return send(sections, this::assignments) + send(sections, this::scores);
  }

  private int send(List<SectionId> sections, BiConsumer<SectionId, UnderWay> step) {
    try (UnderWay underWay = new UnderWay(senders, stop)) {
      sections.forEach(section -> step.accept(section, underWay));
      return underWay.finish();
    }
  }

  private void assignments(SectionId section, UnderWay underWay) {
    SectionBook outline = outline(section);
    SectionGate open = gate.open(outline, today);
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
                    record.sync().left(),
                    record.remoteId(),
                    outline.remoteIdsBeside(record))
                : open.outgoing(record);
        sending = true;
        underWay.add(() -> sender.assignment(record, outgoing));
      }
    }
  }

  /** Read once while nothing leaves; from then on it may take its time, and is read anew. */
  private SectionBook outline(SectionId section) {
    return sending ? ledger.outline(section) : outlines.computeIfAbsent(section, ledger::outline);
  }

  /** Reads what waits of one assignment after the other, as it can be sent. */
  private void scores(SectionId section, UnderWay underWay) {
    SectionBook outline = outline(section);
    SectionGate open = gate.open(outline, today);
    for (AssignmentRecord record : outline.assignments()) {
      Assignment there = record.confirmed();
      boolean ready =
          there != null
              && record.sync().present()
              && !record.sync().pending()
              && !record.removed()
              && !record.held();
      if (ready && !stop.getAsBoolean()) {
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
          sending = true;
          underWay.add(() -> sender.scores(outgoing, batch, today));
        }
      }
    }
  }

  /** What this way cannot carry is left out, unless it replaces something there. */
  private boolean carried(CellRecord cell) {
    return gateway.carries(cell.score()) || !gateway.carried(cell.confirmed()).isBlank();
  }
}
