package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Message;

/**
 * R5: a score over the assignment's points does not pass; extra points count where they are sent.
 */
final class ScoreOverMaximum implements Rule {
  @Override
  public String id() {
    return "R5";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING;
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
    Assignment assignment = record.assignment();
    if (!facts.profile().scores().refusesOverMaximum()) {
      return List.of();
    }
    BigDecimal maximum = facts.maximum(assignment);
    return cell.score()
        .earned()
        .filter(points -> points.compareTo(maximum) > 0)
        .map(
            points ->
                Finding.blocks(
                    id(),
                    cell.id(),
                    Message.of("rules.R5.over", points, maximum),
                    List.of(
                        new Fix.UsePoints(facts.profile().points().floor(maximum)),
                        new Fix.ClearScore())))
        .map(List::of)
        .orElse(List.of());
  }
}
