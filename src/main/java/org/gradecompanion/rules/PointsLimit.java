package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;

/**
 * R18: (points × weight) + extra points may be at most 9 999, and points have at most 6 decimals.
 */
final class PointsLimit implements Rule {
  /** Neither is sent (R13), so PowerTeacher takes an assignment as simply weighted. */
  private static final BigDecimal WEIGHT = BigDecimal.ONE;

  private static final BigDecimal EXTRA = BigDecimal.ZERO;

  @Override
  public String id() {
    return "R18";
  }

  @Override
  public String source() {
    return Sources.POINTS;
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
    AssignmentKey subject = new AssignmentKey(assignment.id());
    List<Finding> findings = new ArrayList<>();
    BigDecimal total = total(assignment.points(), WEIGHT, EXTRA);
    facts
        .profile()
        .points()
        .ceiling()
        .filter(ceiling -> total.compareTo(ceiling) > 0)
        .map(ceiling -> Message.of("rules.R18.over", total, ceiling))
        .ifPresent(message -> findings.add(Finding.blocks(id(), subject, message, List.of())));
    int decimals = facts.profile().points().decimals();
    if (assignment.points().stripTrailingZeros().scale() > decimals) {
      Message message =
          Message.of("rules.R18.decimals", assignment.points().toPlainString(), decimals);
      findings.add(Finding.blocks(id(), subject, message, List.of()));
    }
    return findings;
  }

  /** What PowerTeacher holds against its ceiling. */
  static BigDecimal total(BigDecimal points, BigDecimal weight, BigDecimal extra) {
    return points.multiply(weight).add(extra);
  }
}
