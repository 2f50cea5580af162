package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.Message;

/** R9: Otus passes only assessments with "a whole number for the total point value possible". */
final class WholePoints implements Rule {
  @Override
  public String id() {
    return "R9";
  }

  @Override
  public String source() {
    return Sources.OTUS;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS);
  }

  @Override
  public List<Finding> check(Assignment assignment, SectionFacts facts) {
    boolean whole = assignment.points().stripTrailingZeros().scale() <= 0;
    if (whole || !facts.profile().wholePoints()) {
      return List.of();
    }
    Message message = Message.of("rules.R9.fraction", assignment.points());
    return List.of(Finding.blocks(id(), new AssignmentKey(assignment.id()), message, List.of()));
  }
}
