package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Message;

/** R11: Otus passes no score that is "marked Excluded"; OneRoster can say that it is exempt. */
final class ExemptStays implements Rule {
  @Override
  public String id() {
    return "R11";
  }

  @Override
  public String source() {
    return Sources.OTUS;
  }

  @Override
  public Scope scope() {
    return Scope.CELL;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.LEAVES_OUT);
  }

  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    if (facts.profile().scores().sendsExempt() || !cell.score().flags().contains(Flag.EXEMPT)) {
      return List.of();
    }
    Message message = Message.of("rules.R11.exempt");
    return List.of(Finding.says(id(), Severity.LEAVES_OUT, cell.id(), message));
  }
}
