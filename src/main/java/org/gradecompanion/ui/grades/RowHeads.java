package org.gradecompanion.ui.grades;

import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.Section;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Puts what stands beside a student's name into words. */
final class RowHeads {
  private RowHeads() {}

  /** The student's number; where there are several sections, which one the row is of. */
  static String small(OpenBook book, RosterRow row) {
    if (book.sections().size() == 1) {
      return row.student().number();
    }
    Section section = row.section();
    return section.code().isEmpty() ? section.title() : section.code();
  }

  /** What is shown when pointing at the name, or null for nothing. */
  static @Nullable String tip(OpenBook book, RosterRow row, Words words) {
    if (!row.student().enrolled()) {
      return words.say("grades.student.left");
    }
    return book.sections().size() == 1
        ? null
        : words.say("grades.row.section", row.section().label(), row.student().number());
  }
}
