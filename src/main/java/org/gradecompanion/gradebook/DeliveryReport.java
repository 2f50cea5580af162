package org.gradecompanion.gradebook;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Delivery;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;

/**
 * What PowerTeacher has confirmed of one assignment, or of one student.
 *
 * @param assignment which all lines are about; empty for a student
 * @param student whom all lines are about; empty for an assignment
 */
public record DeliveryReport(
    Optional<Assignment> assignment, Optional<Student> student, List<Line> lines) {
  public DeliveryReport {
    lines = List.copyOf(lines);
  }

  /**
   * One score.
   *
   * @param delivery the last time it was confirmed after a push; empty for never
   */
  public record Line(
      Section section,
      Assignment assignment,
      Student student,
      CellRecord cell,
      Optional<Delivery> delivery) {
    public Standing standing() {
      boolean pending = cell.sync().pending();
      if (delivery.isPresent()) {
        return pending ? Standing.CHANGED_SINCE : Standing.DELIVERED;
      }
      return pending ? Standing.NOT_CONFIRMED : Standing.READ_THERE;
    }

    /** Never the score or the student: both are confidential. */
    @Override
    public String toString() {
      return "Line[" + cell.id() + "]";
    }
  }

  /** Where a score stands. */
  public enum Standing {
    /** PowerTeacher confirmed what is here. */
    DELIVERED,
    /** PowerTeacher confirmed an earlier value; the one that is here is not confirmed yet. */
    CHANGED_SINCE,
    /** PowerTeacher has confirmed nothing of it yet. */
    NOT_CONFIRMED,
    /** It was not sent from here: it was read from PowerTeacher, or is older than the log. */
    READ_THERE
  }

  @Override
  public String toString() {
    return "DeliveryReport[" + lines.size() + " lines]";
  }
}
