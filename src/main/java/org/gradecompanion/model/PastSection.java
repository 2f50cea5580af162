package org.gradecompanion.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A section as far as it matters for whether it may leave this computer.
 *
 * @param listed PowerTeacher listed it at the last pull, and would bring it back at the next
 * @param lastDay the last day of its last term; null when the SIS does not say
 * @param students who are or were in it
 * @param scores cells with a score or a flag
 * @param unsent scores and assignments that PowerTeacher has not confirmed
 * @param combined whether it is part of a master class
 */
public record PastSection(
    Section section,
    boolean listed,
    @Nullable LocalDate lastDay,
    int students,
    int assignments,
    int scores,
    int unsent,
    boolean combined)
    implements Leaving {
  /** Whether all its terms ended before that day; for one without terms, that it is not listed. */
  public boolean endedBefore(LocalDate day) {
    return lastDay == null ? !listed : lastDay.isBefore(day);
  }

  @Override
  public boolean removable() {
    return !listed && unsent == 0 && !combined;
  }
}
