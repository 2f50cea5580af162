package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;

/**
 * R18: (points × weight) + extra points may be at most 9 999, and each has at most 6 decimals.
 * Where weight and extra points are not sent (R13), PowerTeacher takes an assignment as simply
 * weighted.
 */
final class PointsLimit implements Rule {
  /** As fine as a fix ever writes points. */
  private static final int FINEST = 6;

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
    Profile.Points limits = facts.profile().points();
    List<Finding> findings = new ArrayList<>();
    BigDecimal total = total(record.assignment(), limits.weighted());
    limits
        .ceiling()
        .filter(ceiling -> total.compareTo(ceiling) > 0)
        .ifPresent(ceiling -> findings.add(over(record, total, ceiling, limits)));
    if (!limits.keeps(record.assignment().points())) {
      BigDecimal points = record.assignment().points();
      findings.add(tooFine(record, points, limits, new Fix.UseMaximum(rounded(points, limits))));
    }
    if (limits.weighted()) {
      findings.addAll(detailsTooFine(record, limits));
    }
    return findings;
  }

  /** What PowerTeacher holds against its ceiling. */
  private static BigDecimal total(Assignment assignment, boolean weighted) {
    AssignmentDetails details = assignment.details();
    return weighted
        ? assignment.points().multiply(details.weight()).add(details.extraPoints())
        : assignment.points();
  }

  private Finding over(
      AssignmentRecord record, BigDecimal total, BigDecimal ceiling, Profile.Points limits) {
    List<Fix.UseMaximum> fixes =
        mostPoints(record.assignment().details(), ceiling, limits).map(Fix.UseMaximum::new).stream()
            .toList();
    Message message = Message.of("rules.R18.over", total, ceiling);
    return Finding.blocks(id(), record.key(), message, fixes);
  }

  /** The points that just reach the ceiling; none when weight or extra points alone are over it. */
  private static Optional<BigDecimal> mostPoints(
      AssignmentDetails details, BigDecimal ceiling, Profile.Points limits) {
    BigDecimal left = limits.weighted() ? ceiling.subtract(details.extraPoints()) : ceiling;
    BigDecimal weight = limits.weighted() ? details.weight() : BigDecimal.ONE;
    int decimals = limits.whole() ? 0 : Math.min(limits.decimals(), FINEST);
    return Optional.of(left.divide(weight, decimals, RoundingMode.DOWN))
        .filter(most -> most.signum() > 0);
  }

  private List<Finding> detailsTooFine(AssignmentRecord record, Profile.Points limits) {
    AssignmentDetails details = record.assignment().details();
    List<Finding> findings = new ArrayList<>();
    if (!limits.keeps(details.weight())) {
      AssignmentDetails mended = details.withWeight(rounded(details.weight(), limits));
      Message what = Message.of("rules.R18.fix.weight", mended.weight());
      findings.add(tooFine(record, details.weight(), limits, new Fix.UseDetails(mended, what)));
    }
    if (!limits.keeps(details.extraPoints())) {
      AssignmentDetails mended = details.withExtraPoints(limits.floor(details.extraPoints()));
      Message what = Message.of("rules.R18.fix.extra", mended.extraPoints());
      findings.add(
          tooFine(record, details.extraPoints(), limits, new Fix.UseDetails(mended, what)));
    }
    return findings;
  }

  /** Down, so that it stays under the ceiling, but never to nothing. */
  private static BigDecimal rounded(BigDecimal number, Profile.Points limits) {
    return limits.floor(number).max(BigDecimal.ONE.movePointLeft(limits.decimals()));
  }

  private Finding tooFine(
      AssignmentRecord record, BigDecimal number, Profile.Points limits, Fix fix) {
    Message message = Message.of("rules.R18.decimals", number.toPlainString(), limits.decimals());
    return Finding.blocks(id(), record.key(), message, List.of(fix));
  }
}
