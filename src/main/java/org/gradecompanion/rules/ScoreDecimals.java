package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Message;

/**
 * R19: a score may not have more decimals than PowerTeacher keeps. Typing refuses that, and
 * negative scores, at once; a score that came with a file or a profile's change is found here.
 */
final class ScoreDecimals implements Rule {
  @Override
  public String id() {
    return "R19";
  }

  @Override
  public String source() {
    return Sources.POINTS;
  }

  @Override
  public Scope scope() {
    return Scope.CELL;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS);
  }

  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    int decimals = facts.profile().points().decimals();
    BigDecimal points = cell.score().points();
    if (points == null || facts.profile().points().keeps(points)) {
      return List.of();
    }
    BigDecimal rounded = points.setScale(decimals, RoundingMode.HALF_UP);
    Message message = Message.of("rules.R19.decimals", points.toPlainString(), decimals);
    return List.of(
        Finding.blocks(
            id(), cell.id(), message, List.of(new Fix.UsePoints(rounded), new Fix.ClearScore())));
  }
}
