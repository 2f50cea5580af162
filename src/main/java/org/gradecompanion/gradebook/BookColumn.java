package org.gradecompanion.gradebook;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.SectionId;

/**
 * A column of a gradebook: an assignment, with one record for each section that it was given to. In
 * PowerTeacher each of these is an assignment of its own.
 *
 * @param members at least one, in the order of the gradebook's sections
 */
public record BookColumn(List<AssignmentRecord> members) {
  public BookColumn {
    members = List.copyOf(members);
  }

  /** The record that stands for all: that of the first section that has it. */
  public AssignmentRecord leading() {
    return members.get(0);
  }

  public AssignmentId id() {
    return leading().assignment().id();
  }

  /** The record of a section; empty when it was not given to it. */
  public Optional<AssignmentRecord> member(SectionId section) {
    for (AssignmentRecord record : members) {
      if (record.assignment().section().equals(section)) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  /** Whether it is due on the same day everywhere. */
  public boolean sameDueDate() {
    return members.stream().map(record -> record.assignment().dueOn()).distinct().count() == 1;
  }

  /** The assignments as a change of one of them makes all: each keeps its own dates. */
  List<Assignment> changedBy(Assignment changed) {
    return members.stream()
        .map(AssignmentRecord::assignment)
        .map(
            each ->
                each.id().equals(changed.id())
                    ? changed
                    : changed.of(each.id(), each.section()).withDates(each.assigned(), each.due()))
        .toList();
  }
}
