package org.gradecompanion.gradebook;

import java.util.Collection;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/** Hears what changed in an open book, on its front executor. */
public interface BookListener {
  /** These cells look different now: value, state or findings. */
  void cellsChanged(Collection<CellId> cells);

  /** Assignments were added, removed, reordered or changed; every cell may look different. */
  void columnsChanged();

  /** Students or sections changed: everything may look different. */
  void rosterChanged();

  /** What was typed could not be saved, or (null) can be saved again. */
  default void savingChanged(@Nullable UserError problem) {}

  /** What can be taken back or again is other than before. */
  default void stepsChanged() {}

  /**
   * A step was taken back or again, but not with everything: some of it has been changed by
   * PowerTeacher or otherwise since, and stays as it is.
   *
   * @param things how many cells, assignments or links
   */
  default void leftAlone(Message step, int things) {}
}
