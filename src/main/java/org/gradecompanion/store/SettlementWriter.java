package org.gradecompanion.store;

import java.sql.SQLException;
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

/** Writes what came of attempts. */
final class SettlementWriter {

  void write(Work work, List<Settlement> settlements) throws SQLException {
    for (Settlement settled : settlements) {
      work.attempts().tried(attempt(settled));
      if (settled.key() instanceof CellId cell) {
        settleCell(work, cell, settled);
      } else {
        settleAssignment(work, settled);
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

  private static void settleCell(Work work, CellId id, Settlement settled) throws SQLException {
    Optional<SectionId> section = work.sectionOf(id.assignment());
    Optional<CellRecord> known = work.cell(id);
    if (section.isEmpty() || known.isEmpty()) {
      return;
    }
    CellRecord was = known.get();
    long revision = settled.revision();
    Settlement.Outcome outcome = settled.outcome();
    CellRecord now = was;
    if (outcome instanceof Settlement.ScoreConfirmed it) {
      now = CellChange.confirmed(was, Columns.kept(it.score()), revision, settled.at());
    } else if (outcome instanceof Settlement.Deferred it) {
      now = CellChange.deferred(was, revision, it.reason(), it.next());
    } else if (outcome instanceof Settlement.Released) {
      now = CellChange.released(was, revision);
    } else if (outcome instanceof Settlement.Faulted it) {
      if (it.reason().code() == ReasonCode.GONE) {
        // Nothing is wrong with the score: its assignment is the one to ask about.
        assignmentGone(work, id, it.reason());
        return;
      }
      now = CellChange.faulted(was, revision, it.reason());
    } else if (outcome instanceof Settlement.Conflicting it) {
      now = CellChange.conflicting(was, revision, it);
    }
    if (!now.equals(was)) {
      work.put(section.get(), now);
    }
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
    } else if (outcome instanceof Settlement.Released) {
      now = AssignmentChange.released(was, revision);
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
