package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;

/**
 * R1: PowerTeacher limits a title to 50 characters; a longer one is cut (or refused by profile).
 */
final class TitleLength implements Rule {
  @Override
  public String id() {
    return "R1";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING + "; " + Sources.OTUS;
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS, Severity.CHANGES);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    Assignment assignment = record.assignment();
    AssignmentKey subject = new AssignmentKey(assignment.id());
    String clean = PlainText.cleanLine(assignment.title());
    int limit = facts.profile().texts().titleLimit();
    if (clean.isEmpty()) {
      return List.of(Finding.blocks(id(), subject, Message.of("rules.R1.empty"), List.of()));
    }
    if (Cut.length(clean) <= limit) {
      return List.of();
    }
    String cut = Cut.line(clean, limit);
    Message message =
        Message.of(
            facts.profile().texts().cutsTitle() ? "rules.R1.cut" : "rules.R1.refused",
            Cut.length(clean),
            limit);
    List<Fix.UseTitle> shorter = facts.otherTitles(assignment);
    return List.of(
        facts.profile().texts().cutsTitle()
            ? new Finding(
                id(), Severity.CHANGES, subject, message, clean, cut, List.copyOf(shorter))
            : Finding.blocks(id(), subject, message, shorter));
  }
}
