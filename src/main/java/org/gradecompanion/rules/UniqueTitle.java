package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;

/** R2: two assignments of a section with the same title, after the cut, do not pass. */
final class UniqueTitle implements Rule {
  @Override
  public String id() {
    return "R2";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING + "; " + Sources.OTUS_TEACHERS;
  }

  @Override
  public Scope scope() {
    return Scope.SECTION;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    Assignment assignment = record.assignment();
    String title = facts.finalTitle(assignment);
    return facts
        .otherWithTitle(assignment, title)
        .map(
            other ->
                Finding.blocks(
                    id(),
                    new AssignmentKey(assignment.id()),
                    Message.of("rules.R2.same", title, other.title()),
                    facts.otherTitles(assignment)))
        .map(List::of)
        .orElse(List.of());
  }
}
