package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Message;

/**
 * R10: assessments "need to be marked 'Include Score in Final Grade' and graded in Otus to pass
 * back".
 */
final class CountedAndGraded implements Rule {
  @Override
  public String id() {
    return "R10";
  }

  @Override
  public String source() {
    return Sources.OTUS;
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.LEAVES_OUT);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    if (!facts.profile().passing().countedAndGraded()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    AssignmentDetails details = record.assignment().details();
    if (!details.inFinalGrade()) {
      Fix count =
          new Fix.UseDetails(details.withInFinalGrade(true), Message.of("rules.R10.fix.count"));
      found.add(
          Finding.says(
              id(), Severity.LEAVES_OUT, record.key(), Message.of("rules.R10.uncounted"), count));
    }
    if (ungraded(record)) {
      found.add(
          Finding.says(id(), Severity.LEAVES_OUT, record.key(), Message.of("rules.R10.ungraded")));
    }
    return found;
  }

  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    if (!facts.profile().passing().countedAndGraded()) {
      return List.of();
    }
    if (!record.assignment().details().inFinalGrade()) {
      return List.of(
          Finding.says(id(), Severity.LEAVES_OUT, cell.id(), Message.of("rules.R10.uncounted")));
    }
    return ungraded(record)
        ? List.of(
            Finding.says(id(), Severity.LEAVES_OUT, cell.id(), Message.of("rules.R10.ungraded")))
        : List.of();
  }

  /** What PowerTeacher already has stays there without a score. */
  private static boolean ungraded(AssignmentRecord record) {
    return record.confirmed() == null && !record.scored();
  }
}
