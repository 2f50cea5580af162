package org.gradecompanion.ui.grades;

import java.util.List;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Phrases;

/** A finding in words, below the field it is about. */
public record FieldFinding(String words, Severity severity, List<FaultRow.Choice> fixes) {
  static FieldFinding of(Finding finding, Phrases phrases) {
    return new FieldFinding(
        phrases.words().say(finding.message()),
        finding.severity(),
        finding.fixes().stream()
            .filter(fix -> !fix.keepsHere())
            .map(fix -> new FaultRow.Choice(phrases.fix(fix), fix))
            .toList());
  }

  /** Of the due date in another section; mended there, so without fixes here. */
  static FieldFinding of(SectionDates.Problem problem, Phrases phrases) {
    return new FieldFinding(
        phrases
            .words()
            .say(
                "grades.editor.due.problem",
                problem.section().title(),
                phrases.words().say(problem.finding().message())),
        problem.finding().severity(),
        List.of());
  }

  /** Whether the form can mend it: a broken link of the section it cannot. */
  static boolean ofTheForm(Finding finding) {
    return !finding.rule().equals("R15");
  }

  static AssignmentEditorViewModel.Field fieldOf(Finding finding) {
    return switch (finding.rule()) {
      case "R3" -> AssignmentEditorViewModel.Field.DESCRIPTION;
      case "R4" ->
          finding.message().key().contains("description")
              ? AssignmentEditorViewModel.Field.DESCRIPTION
              : AssignmentEditorViewModel.Field.TITLE;
      case "R6", "R7", "R12" -> AssignmentEditorViewModel.Field.DUE;
      case "R9", "R18" -> AssignmentEditorViewModel.Field.POINTS;
      case "R13" -> AssignmentEditorViewModel.Field.MORE;
      case "R10", "R17" ->
          finding.fixes().stream().anyMatch(Fix.UseDetails.class::isInstance)
              ? AssignmentEditorViewModel.Field.MORE
              : AssignmentEditorViewModel.Field.SENDING;
      case "R14" -> AssignmentEditorViewModel.Field.SENDING;
      case "R8" -> AssignmentEditorViewModel.Field.CATEGORY;
      default -> AssignmentEditorViewModel.Field.TITLE;
    };
  }
}
