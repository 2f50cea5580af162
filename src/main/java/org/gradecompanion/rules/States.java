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

  /**
   * The state of an assignment: its header.
   *
   * @param findings what the rules say of the record
   */
  public CellState of(AssignmentRecord record, List<Finding> findings) {
    SyncFacts sync = record.sync();
    boolean locked = rules.lock(record).isPresent();
    if (!sync.pending()) {
      return locked ? CellState.LOCKED : sync.present() ? CellState.SENT : CellState.SAVED_HERE;
    }
    if (sync.leasedUntil() != null) {
      return CellState.SENDING;
    }
    if (locked) {
      return CellState.LOCKED;
    }
    if (record.held() && !record.removed()) {
      return CellState.ON_HOLD;
    }
    if (SectionRules.anyBlocks(findings)) {
      return CellState.FIX_FIRST;
    }
    if (SectionRules.anyLeavesOut(findings)) {
      return CellState.LEFT_OUT;
    }
    return refused(sync) ? CellState.NOT_SENT : waiting(sync);
  }

  /** The state of a cell. */
  public CellState of(CellRecord cell, AssignmentRecord assignment, List<Finding> findings) {
    SyncFacts sync = cell.sync();
    if (!sync.pending()) {
      return sync.present()
          ? CellState.SENT
          : cell.score().isBlank() ? CellState.EMPTY : CellState.SAVED_HERE;
    }
    if (sync.reason() != null && sync.reason().code() == ReasonCode.CONFLICT) {
      return CellState.CONFLICT;
    }
    if (sync.leasedUntil() != null) {
      return CellState.SENDING;
    }
    if (SectionRules.anyBlocks(findings)) {
      return CellState.FIX_FIRST;
    }
    if (rules.lock(assignment).isPresent()) {
      return CellState.LOCKED;
    }
    if (SectionRules.anyLeavesOut(findings)) {
      return CellState.LEFT_OUT;
    }
    if (assignment.held()) {
      return CellState.ON_HOLD;
    }
    return refused(sync) ? CellState.NOT_SENT : waiting(sync);
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
