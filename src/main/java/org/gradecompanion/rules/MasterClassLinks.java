package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SyncKey;

/**
 * R15: a section of a master class is linked to one SIS section or none; the lead teacher of all
 * that are linked is the same, and owns the class. What is not linked is left out; a broken link
 * blocks everything of its section.
 */
final class MasterClassLinks implements Rule {
  @Override
  public String id() {
    return "R15";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING;
  }

  @Override
  public Scope scope() {
    return Scope.GRADEBOOK;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS, Severity.LEAVES_OUT);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    return found(record.key(), facts);
  }

  /** A removal cannot be held back. */
  @Override
  public List<Finding> checkRemoval(AssignmentRecord record, SectionFacts facts) {
    return facts.linkFault().map(fault -> says(record.key(), fault)).stream().toList();
  }

  /** The scores of an assignment that is itself blocked wait for it, and need no word. */
  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    boolean waits = record.unsent() && facts.linkFault().filter(LinkFault::blocks).isPresent();
    return waits ? List.of() : found(cell.id(), facts);
  }

  private List<Finding> found(SyncKey subject, SectionFacts facts) {
    return facts
        .linkFault()
        .map(
            fault ->
                fault.blocks()
                    ? Finding.blocks(id(), subject, fault.message(), fault.fixes())
                    : says(subject, fault))
        .stream()
        .toList();
  }

  private Finding says(SyncKey subject, LinkFault fault) {
    return Finding.says(
        id(), fault.severity(), subject, fault.message(), fault.fixes().toArray(Fix[]::new));
  }
}
