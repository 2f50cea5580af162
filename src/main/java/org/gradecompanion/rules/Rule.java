package org.gradecompanion.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Message;

/**
 * One thing that PowerTeacher does to what it is sent. A rule looks at assignments, at cells, or at
 * both; it is stateless.
 */
public interface Rule {
  /** Its number in the catalogue, such as "R1". */
  String id();

  /** What it is called. */
  default Message title() {
    return Message.of("rules." + id() + ".title");
  }

  /** The vendor's document that states it. */
  String source();

  /** How far it looks. */
  Scope scope();

  /** How grave its findings can be, by profile. */
  Set<Severity> severities();

  /** What the program does about it, in a sentence. */
  default Message action() {
    return Message.of("rules." + id() + ".does");
  }

  /** What it says about an assignment that is to be sent. */
  default List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    return List.of();
  }

  /** What it says about an assignment that is to be deleted in PowerTeacher. */
  default List<Finding> checkRemoval(AssignmentRecord record, SectionFacts facts) {
    return List.of();
  }

  /** What it says about a cell of an assignment that is to be sent. */
  default List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    return List.of();
  }

  /**
   * What it says about an assignment with all its cells, whether anything of it is to be sent or
   * not.
   */
  default List<Finding> checkColumn(
      AssignmentRecord record, Collection<CellRecord> cells, SectionFacts facts) {
    return List.of();
  }
}
