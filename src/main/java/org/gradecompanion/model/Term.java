package org.gradecompanion.model;

import java.time.LocalDate;

/**
 * A grading period.
 *
 * @param start its first day
 * @param end its last day, which still belongs to it
 * @param closed PowerTeacher said that it takes no more scores, whatever the dates
 */
public record Term(TermId id, String title, LocalDate start, LocalDate end, boolean closed) {
  public Term {
    Checks.present(id, "term id");
    Checks.present(title, "term title");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a term must not end before it starts");
    }
  }

  /** Whether {@code day} is one of the term's days. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** Whether PowerTeacher takes scores for this term: it was not closed, and has not ended. */
  public boolean isOpen(LocalDate today) {
    return !closed && !today.isAfter(end);
  }
}
