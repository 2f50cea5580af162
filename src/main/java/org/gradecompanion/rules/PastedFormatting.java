package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;

/** R4: formatting that was pasted along with a title or description is taken out. */
final class PastedFormatting implements Rule {
  @Override
  public String id() {
    return "R4";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING;
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.CHANGES);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    Assignment assignment = record.assignment();
    List<Finding> findings = new ArrayList<>();
    AssignmentKey subject = new AssignmentKey(assignment.id());
    String title = PlainText.cleanLine(assignment.title());
    if (!title.equals(assignment.title().strip())) {
      findings.add(
          Finding.changes(
              id(),
              subject,
              Message.of("rules.R4.title.found"),
              assignment.title(),
              facts.finalTitle(assignment),
              new Fix.UseTitle(title)));
    }
    String description = PlainText.clean(assignment.description());
    if (!description.equals(assignment.description())) {
      findings.add(
          Finding.changes(
              id(),
              subject,
              Message.of("rules.R4.description"),
              assignment.description(),
              Cut.to(description, facts.profile().texts().descriptionLimit()),
              new Fix.UseDescription(description)));
    }
    return findings;
  }
}
