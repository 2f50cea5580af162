package org.gradecompanion.gradebook;

import java.util.Comparator;
import java.util.List;
import org.gradecompanion.model.CellState;

/** Which of several states is told first: what needs a person, then what is still to be done. */
final class Urgency {
  private static final List<CellState> ORDER =
      List.of(
          CellState.CONFLICT,
          CellState.NOT_SENT,
          CellState.FIX_FIRST,
          CellState.SENDING,
          CellState.RETRYING,
          CellState.WAITING,
          CellState.SAVED_HERE,
          CellState.ON_HOLD,
          CellState.LEFT_OUT,
          CellState.SENT,
          CellState.LOCKED,
          CellState.EMPTY);

  static final Comparator<CellState> FIRST = Comparator.comparingInt(ORDER::indexOf);

  private Urgency() {}
}
