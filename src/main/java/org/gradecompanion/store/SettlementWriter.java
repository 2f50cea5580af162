package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionId;
import org.jspecify.annotations.Nullable;

/** Writes what came of attempts. Used once. */
final class SettlementWriter {
  private final Work work;

  SettlementWriter(Work work) {
    this.work = work;
  }

  void write(List<Settlement> settlements) throws SQLException {
    work.attempts().tried(settlements.stream().map(SettlementWriter::attempt).toList());
    PendingRows rows =
        PendingRows.of(work.scores(), settlements.stream().map(Settlement::key).toList());
    List<ScoreRow> settledRows = new ArrayList<>();
    List<Settlement> others = new ArrayList<>();
    for (Settlement settled : settlements) {
      if (!(settled.key() instanceof CellId id)) {
        settleAssignment(work, settled);
        continue;
      }
      Optional<ScoreRow> row = gone(settled) ? Optional.empty() : rows.take(id);
      if (row.isPresent()) {
        settledRows.add(new ScoreRow(row.get().row(), after(row.get().cell(), settled)));
      } else {
        others.add(settled);
      }
    }
    work.update(settledRows);
    for (Settlement settled : others) {
      if (settled.key() instanceof CellId id) {
        settleOther(id, settled);
      }
    }
  }

  private static PushAttempt attempt(Settlement settled) {
    return new PushAttempt(
        settled.at(),
        settled.key(),
        settled.revision(),
        reason(settled.outcome()),
        settled.sentAt(),
        settled.outcome() instanceof Settlement.Deferred it ? it.next() : null,
        settled.receipt());
  }

  /** Nothing is wrong with the score: its assignment is the one to ask about. */
  private static boolean gone(Settlement settled) {
    return settled.outcome() instanceof Settlement.Faulted it
        && it.reason().code() == ReasonCode.GONE;
  }

  /** One that is no longer pending, or comes twice, or whose assignment is no longer there. */
  private void settleOther(CellId id, Settlement settled) throws SQLException {
    if (settled.outcome() instanceof Settlement.Faulted it && gone(settled)) {
      assignmentGone(work, id, it.reason());
      return;
    }
    Optional<SectionId> section = work.sectionOf(id.assignment());
    Optional<CellRecord> known = work.cell(id);
    if (section.isPresent() && known.isPresent()) {
      CellRecord now = after(known.get(), settled);
      if (!now.equals(known.get())) {
        work.put(section.get(), now);
      }
    }
  }

  private static CellRecord after(CellRecord was, Settlement settled) {
    long revision = settled.revision();
    Settlement.Outcome outcome = settled.outcome();
    if (outcome instanceof Settlement.ScoreConfirmed it) {
      return CellChange.confirmed(was, Columns.kept(it.score()), revision, settled.at());
    } else if (outcome instanceof Settlement.Deferred it) {
      return CellChange.deferred(was, revision, it.reason(), it.next());
    } else if (outcome instanceof Settlement.Released it) {
      return CellChange.released(was, revision, it.left());
    } else if (outcome instanceof Settlement.Faulted it) {
      return CellChange.faulted(was, revision, it.reason());
    } else if (outcome instanceof Settlement.Conflicting it) {
      return CellChange.conflicting(was, revision, it);
    }
    return was;
  }

  private static void assignmentGone(Work work, CellId cell, Reason reason) throws SQLException {
    Optional<AssignmentRecord> assignment = work.assignments().find(cell.assignment());
    if (assignment.isPresent() && !assignment.get().removed()) {
      GoneThere.note(work, assignment.get(), reason);
    }
  }

  private static void settleAssignment(Work work, Settlement settled) throws SQLException {
    Optional<AssignmentRecord> known = work.assignments().find(settled.key().assignment());
    if (known.isEmpty()) {
      return;
    }
    AssignmentRecord was = known.get();
    long revision = settled.revision();
    Settlement.Outcome outcome = settled.outcome();
    AssignmentRecord now = was;
    if (outcome instanceof Settlement.AssignmentConfirmed it) {
      now = AssignmentChange.confirmed(was, it.assignment(), it.remoteId(), revision, settled.at());
    } else if (outcome instanceof Settlement.AssignmentDeleted) {
      now = AssignmentChange.deleted(was, revision, settled.at());
      boolean wantedAgain = !was.removed() && was.sync().revision() > revision;
      if (was.removed() || wantedAgain) {
        scoresGone(work, was, wantedAgain);
      }
    } else if (outcome instanceof Settlement.Deferred it) {
      now = AssignmentChange.deferred(was, revision, it.reason(), it.next());
    } else if (outcome instanceof Settlement.Released it) {
      now = AssignmentChange.released(was, revision, it.left());
    } else if (outcome instanceof Settlement.Faulted it) {
      boolean gone = it.reason().code() == ReasonCode.GONE;
      if (gone && !was.removed() && was.sync().revision() == revision) {
        GoneThere.note(work, was, it.reason());
        return;
      }
      now = AssignmentChange.faulted(was, revision, it.reason());
    }
    if (!now.equals(was)) {
      work.put(now);
    }
  }

  private static void scoresGone(Work work, AssignmentRecord assignment, boolean wantedAgain)
      throws SQLException {
    SectionId section = assignment.assignment().section();
    List<CellRecord> gone =
        work.scores().ofAssignment(section, assignment.assignment().id()).stream()
            .map(cell -> wantedAgain ? CellChange.again(cell) : CellChange.gone(cell))
            .toList();
    work.putAll(section, gone);
  }

  private static @Nullable Reason reason(Settlement.Outcome outcome) {
    if (outcome instanceof Settlement.Deferred it) {
      return it.reason();
    } else if (outcome instanceof Settlement.Released it) {
      return it.reason();
    } else if (outcome instanceof Settlement.Faulted it) {
      return it.reason();
    } else if (outcome instanceof Settlement.Conflicting it) {
      return it.reason();
    }
    return null;
  }
}
