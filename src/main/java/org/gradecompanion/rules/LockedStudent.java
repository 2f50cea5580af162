package org.gradecompanion.rules;

import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Student;

/**
 * R16: "if a Student is manually overridden (denoted by a lock symbol next to the name [...]),
 * grades will not push over for this Student."
 */
final class LockedStudent implements Rule {
  @Override
  public String id() {
    return "R16";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING;
  }

  @Override
  public Scope scope() {
    return Scope.SECTION;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.LEAVES_OUT);
  }

  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    if (facts.profile().passing().sendsLocked()) {
      return List.of();
    }
    RosterLock lock = facts.student(cell.id().student()).map(Student::lock).orElse(RosterLock.NONE);
    return switch (lock) {
      case NONE -> List.of();
      case BY_TEACHER ->
          List.of(
              Finding.says(
                  id(),
                  Severity.LEAVES_OUT,
                  cell.id(),
                  Message.of("rules.R16.here"),
                  new Fix.UnlockStudent(facts.section().id(), cell.id().student())));
      case IN_POWERTEACHER ->
          List.of(
              Finding.says(id(), Severity.LEAVES_OUT, cell.id(), Message.of("rules.R16.there")));
    };
  }
}
