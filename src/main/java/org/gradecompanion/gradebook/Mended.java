package org.gradecompanion.gradebook;

import org.gradecompanion.model.Assignment;
import org.gradecompanion.rules.Fix;

/** An assignment as a fix makes it. */
final class Mended {
  private Mended() {}

  static Assignment by(Fix fix, Assignment assignment) {
    if (fix instanceof Fix.UseTitle title) {
      return assignment.withTitle(title.title());
    }
    if (fix instanceof Fix.UseDescription text) {
      return assignment.withDescription(text.description());
    }
    if (fix instanceof Fix.MoveDates dates) {
      return assignment.withDates(dates.assigned(), dates.due());
    }
    if (fix instanceof Fix.UseCategory category) {
      return assignment.withCategory(category.category());
    }
    if (fix instanceof Fix.UseMaximum maximum) {
      return assignment.withPoints(maximum.points());
    }
    if (fix instanceof Fix.UseDetails details) {
      return assignment.withDetails(details.details());
    }
    throw new IllegalArgumentException("this fix is not one of an assignment");
  }
}
