package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gradecompanion.model.CategoryId;

/** A way to mend a finding in place, ready to be applied. */
public sealed interface Fix {
  /** Gives the assignment this title. */
  record UseTitle(String title) implements Fix {}

  /** Gives the assignment this description. */
  record UseDescription(String description) implements Fix {}

  /** Moves the due date, and the assign date with it where needed. */
  record MoveDates(LocalDate assigned, LocalDate due) implements Fix {}

  /** Puts the assignment into this category. */
  record UseCategory(CategoryId category, String title) implements Fix {}

  /** Lowers the score to this many points. */
  record UsePoints(BigDecimal points) implements Fix {}

  /** Clears the score. */
  record ClearScore() implements Fix {}
}
