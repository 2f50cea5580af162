package org.gradecompanion.ui.grades;

import java.util.List;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Resolution;

/** What the details of a cell offer to do about its state. */
enum CellOffer {
  RESEND("grades.faults.resend"),
  TRY_NOW("shell.action.TRY_NOW"),
  KEEP_MINE("grades.faults.keep_mine"),
  TAKE_THEIRS("grades.faults.take_theirs"),
  LET_GO("grades.inspector.let_go");

  private final String key;

  CellOffer(String key) {
    this.key = key;
  }

  static List<CellOffer> of(CellView cell) {
    return switch (cell.state()) {
      case NOT_SENT -> List.of(RESEND);
      case RETRYING -> List.of(TRY_NOW);
      case CONFLICT -> List.of(KEEP_MINE, TAKE_THEIRS);
      default -> cell.record().leftOut() ? List.of(LET_GO) : List.of();
    };
  }

  /** The key of what its button says. */
  String key() {
    return key;
  }

  void take(Desk desk, CellId cell) {
    switch (this) {
      case RESEND, TRY_NOW -> desk.resend(List.of(cell));
      case KEEP_MINE -> desk.resolve(List.of(cell), Resolution.KEEP_MINE);
      case TAKE_THEIRS -> desk.resolve(List.of(cell), Resolution.TAKE_THEIRS);
      case LET_GO -> desk.leaveOut(List.of(cell), false);
    }
  }
}
