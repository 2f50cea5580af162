package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;

/** R3: PowerTeacher limits a description to 4000 characters; a longer one is cut. */
final class DescriptionLength implements Rule {
  @Override
  public String id() {
    return "R3";
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
    String clean = PlainText.clean(assignment.description());
    int limit = facts.profile().texts().descriptionLimit();
    int length = Cut.length(clean);
    if (length <= limit) {
      return List.of();
    }
    String cut = Cut.to(clean, limit);
    return List.of(
        Finding.changes(
            id(),
            new AssignmentKey(assignment.id()),
            Message.of("rules.R3.cut", length, limit),
            clean,
            cut,
            new Fix.UseDescription(cut)));
  }
}
