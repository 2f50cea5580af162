package org.gradecompanion.rules;

import java.util.List;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncFacts;

/** The state of a cell or assignment: a pure function of what is stored and what the rules say. */
public final class States {
  private final SectionRules rules;
  private final boolean sending;

  /**
   * @param sending whether pushes are under way by themselves now: not offline, paused or signed
   *     out
   */
  public States(SectionRules rules, boolean sending) {
    this.rules = rules;
    this.sending = sending;
  }

  /** The state of an assignment: its header. */
  public CellState of(AssignmentRecord record, List<Finding> findings) {
    SyncFacts sync = record.sync();
    if (!sync.pending()) {
      boolean locked = rules.lock(record).isPresent();
      return locked ? CellState.LOCKED : sync.present() ? CellState.SENT : CellState.SAVED_HERE;
    }
    if (sync.leasedUntil() != null) {
      return CellState.SENDING;
    }
    return state(rules.outcome(record, findings), sync);
  }

  /** The state of a cell. */
  public CellState of(CellRecord cell, AssignmentRecord assignment, List<Finding> findings) {
    SyncFacts sync = cell.sync();
    if (!sync.pending()) {
      return sync.present()
          ? CellState.SENT
          : cell.score().isBlank() ? CellState.EMPTY : CellState.SAVED_HERE;
    }
    boolean conflict = sync.reason() != null && sync.reason().code() == ReasonCode.CONFLICT;
    if (conflict && !cell.leftOut()) {
      return CellState.CONFLICT;
    }
    if (sync.leasedUntil() != null) {
      return CellState.SENDING;
    }
    return state(rules.outcome(cell, assignment, findings), sync);
  }

  private CellState state(Outcome outcome, SyncFacts sync) {
    return switch (outcome) {
      case LOCKED -> CellState.LOCKED;
      case LEFT_OUT -> CellState.LEFT_OUT;
      case ON_HOLD -> CellState.ON_HOLD;
      case BLOCKED -> CellState.FIX_FIRST;
      case SENT -> refused(sync) ? CellState.NOT_SENT : waiting(sync);
    };
  }

  private static boolean refused(SyncFacts sync) {
    return sync.reason() != null && sync.reason().code().next() == ReasonCode.Next.PERSON;
  }

  private CellState waiting(SyncFacts sync) {
    if (!sending) {
      return CellState.SAVED_HERE;
    }
    return sync.tries() > 0 ? CellState.RETRYING : CellState.WAITING;
  }
}
