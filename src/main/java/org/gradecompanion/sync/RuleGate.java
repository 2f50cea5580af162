package org.gradecompanion.sync;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.rules.Outcome;
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
      return decision(rules.outcome(record, rules.check(record)));
    }

    @Override
    public Decision cell(AssignmentRecord record, CellRecord cell) {
      return decision(rules.outcome(cell, record, rules.check(cell, record)));
    }

    private static Decision decision(Outcome outcome) {
      return switch (outcome) {
        case SENT -> Decision.SEND;
        case BLOCKED -> Decision.BLOCKED;
        case LOCKED, LEFT_OUT, ON_HOLD -> Decision.HELD;
      };
    }

    @Override
    public OutgoingAssignment outgoing(AssignmentRecord record) {
      Assignment outgoing = rules.outgoing(record.assignment());
      return new OutgoingAssignment(
          outgoing,
          outline.section(),
          rules.termOf(outgoing).orElse(null),
          record.confirmed(),
          record.sync().left(),
          record.remoteId(),
          outline.remoteIdsBeside(record));
    }
  }
}
