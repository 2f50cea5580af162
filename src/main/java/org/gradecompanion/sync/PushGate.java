package org.gradecompanion.sync;

import java.time.LocalDate;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;

/** Says what may leave this computer, and as what: the rules, as the engine sees them. */
@FunctionalInterface
public interface PushGate {
  /**
   * @param today in the school's time zone
   */
  SectionGate open(SectionBook outline, LocalDate today);

  /** What becomes of one item. */
  enum Decision {
    SEND,
    /** PowerTeacher would refuse it. */
    BLOCKED,
    /** On hold, left out on purpose, or in a closed term. */
    HELD
  }

  /** The gate for one section, as its outline was. */
  interface SectionGate {
    Decision assignment(AssignmentRecord record);

    Decision cell(AssignmentRecord record, CellRecord cell);

    /** What PowerTeacher will receive of an assignment that may be sent. */
    OutgoingAssignment outgoing(AssignmentRecord record);
  }
}
