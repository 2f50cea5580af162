package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;

/**
 * R14: "Assignments sent to PTP are set to Publish Assignment Immediately and Publish Scores is
 * enabled." Families see a new assignment as soon as it arrives.
 */
final class PublishedAtOnce implements Rule {
  @Override
  public String id() {
    return "R14";
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
    return Set.of(Severity.NOTICE);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    boolean appears =
        facts.profile().passing().publishedAtOnce() && record.confirmed() == null && !record.held();
    return appears
        ? List.of(
            Finding.says(
                id(),
                Severity.NOTICE,
                record.key(),
                Message.of("rules.R14.visible"),
                new Fix.HoldBack()))
        : List.of();
  }
}
