package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SyncKey;

/**
 * R15: a section of a master class is linked to one SIS section or none; the lead teacher of all
 * that are linked is the same, and owns the class. What is not linked is left out; a broken link
 * blocks everything of its section.
 */
final class MasterClassLinks implements Rule {
  private static final String ID = "R15";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS, Severity.LEAVES_OUT);
  }

  @Override
  public List<Finding> check(Assignment assignment, SectionFacts facts) {
    return of(new AssignmentKey(assignment.id()), facts);
  }

  @Override
  public List<Finding> check(CellRecord cell, Assignment assignment, SectionFacts facts) {
    return of(cell.id(), facts);
  }

  /** What the link does to anything of the section, a removal included. */
  static List<Finding> of(SyncKey subject, SectionFacts facts) {
    return facts
        .linkFault()
        .map(
            fault ->
                List.of(
                    new Finding(
                        ID, fault.severity(), subject, fault.message(), null, null, fault.fixes())))
        .orElse(List.of());
  }
}
