package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
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
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    Assignment assignment = record.assignment();
    boolean whole = assignment.points().stripTrailingZeros().scale() <= 0;
    if (whole || !facts.profile().points().whole()) {
      return List.of();
    }
    Message message = Message.of("rules.R9.fraction", assignment.points());
    BigDecimal nearest = assignment.points().setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
    return List.of(
        Finding.blocks(id(), record.key(), message, List.of(new Fix.UseMaximum(nearest))));
  }
}
