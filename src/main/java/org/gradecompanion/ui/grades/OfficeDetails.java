package org.gradecompanion.ui.grades;

import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.Section;
import org.gradecompanion.words.Words;

/** What the office needs to look into a fault: identifiers and the server's words, no name. */
final class OfficeDetails {
  private OfficeDetails() {}

  static String of(Section section, Attention fault, Words words) {
    Reason reason = fault.reason();
    String student = fault.key() instanceof CellId cell ? cell.student().value() : "–";
    return words.say(
        "grades.office",
        section.id().value(),
        section.code(),
        fault.assignment().id().value(),
        student,
        reason == null ? fault.state().name() : reason.code().name(),
        reason == null || reason.detail().isEmpty() ? "–" : reason.detail(),
        reason == null || reason.requestId() == null ? "–" : reason.requestId());
  }
}
