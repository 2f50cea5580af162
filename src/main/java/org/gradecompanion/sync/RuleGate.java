package org.gradecompanion.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.SectionRules;

/** The gate that the rules keep: what "Before you push" shows is what it lets through. */
public final class RuleGate implements PushGate {
  private final Supplier<Profile> profile;

  /**
   * @param profile the one in force; asked again with every look at a section
   */
  public RuleGate(Supplier<Profile> profile) {
    this.profile = profile;
  }

  @Override
  public SectionGate open(SectionBook outline, LocalDate today) {
    return new Gate(outline, new SectionRules(outline, today, profile.get()));
  }

  /** One section's. */
  private record Gate(SectionBook outline, SectionRules rules) implements SectionGate {
    @Override
    public Decision assignment(AssignmentRecord record) {
      if (rules.lock(record).isPresent()) {
        return Decision.HELD;
      }
      if (record.held() && !record.removed()) {
        return Decision.HELD;
      }
      List<Finding> findings = rules.check(record);
      if (SectionRules.anyBlocks(findings)) {
        return Decision.BLOCKED;
      }
      if (SectionRules.anyLeavesOut(findings)) {
        return Decision.HELD;
      }
      if (record.removed()) {
        return Decision.SEND;
      }
      Assignment outgoing = rules.outgoing(record.assignment());
      boolean whole = outgoing.dueOn().isPresent() && outgoing.inCategory().isPresent();
      return whole ? Decision.SEND : Decision.BLOCKED;
    }

    @Override
    public Decision cell(AssignmentRecord record, CellRecord cell) {
      List<Finding> findings = rules.check(cell, record.assignment());
      if (SectionRules.anyBlocks(findings)) {
        return Decision.BLOCKED;
      }
      return SectionRules.anyLeavesOut(findings) || record.held() || rules.lock(record).isPresent()
          ? Decision.HELD
          : Decision.SEND;
    }

    @Override
    public OutgoingAssignment outgoing(AssignmentRecord record) {
      Assignment outgoing = rules.outgoing(record.assignment());
      return new OutgoingAssignment(
          outgoing,
          outline.section(),
          rules.termOf(outgoing).orElse(null),
          record.confirmed(),
          record.sync().unknown(),
          record.remoteId());
    }
  }
}
