package org.gradecompanion.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The assign and due dates against the grading periods of the class. */
final class DateCheck implements ItemCheck {
  private final Demands demands;
  private final Roster roster;
  private final SchoolCalendar calendar;

  DateCheck(Demands demands, Holdings holdings) {
    this.demands = demands;
    this.roster = holdings.roster();
    this.calendar = holdings.calendar();
  }

  @Override
  public void check(LineItem item, @Nullable LineItem before, List<Violation> found) {
    if (before != null) {
      notLocked(before, found);
    }
    LocalDate due = item.dueDay();
    if (due == null) {
      found.add(dueDate("The assignment must have a due date.", Map.of()));
      return;
    }
    LocalDate assigned = item.assignDay() == null ? due : item.assignDay();
    SchoolClass schoolClass = classOf(item);
    if (!calendar.teaches(schoolClass, due)) {
      found.add(
          dueDate(
              "The due date is outside the terms of the class.",
              Map.of("due_date", due.toString())));
    }
    if (!calendar.teaches(schoolClass, assigned)) {
      found.add(
          dueDate(
              "The assign date is outside the terms of the class.",
              Map.of("assign_date", assigned.toString())));
    }
    boolean inOrder = !assigned.isAfter(due);
    Session closed =
        calendar.closedBetween(schoolClass, inOrder ? assigned : due, inOrder ? due : assigned);
    if (closed != null) {
      found.add(
          dueDate(
              "The assign and due dates fall within or straddle a closed grading period.",
              Map.of("term_sourcedId", closed.sourcedId(), "term_end", closed.end().toString())));
    }
    // What the present period has may leave it: it would stay behind there with its old date.
    if (before == null || isOfAnotherPeriod(before)) {
      inPresentPeriod(item, found);
    }
  }

  private static Violation dueDate(String message, Map<String, String> params) {
    return new Violation("AssignmentSection.DueDate", message, params);
  }

  /** That it is not due in a closed grading period, which locks it and its scores. */
  void notLocked(LineItem item, List<Violation> found) {
    LocalDate due = item.dueDay();
    Session closed = due == null ? null : calendar.closedBetween(classOf(item), due, due);
    if (closed != null) {
      found.add(
          new Violation(
              "Term.Closed",
              "Assignment is locked: its term is closed.",
              Map.of("term_sourcedId", closed.sourcedId(), "term_end", closed.end().toString())));
    }
  }

  /** That it is due in the grading period that has today, where the district asks for that. */
  void inPresentPeriod(LineItem item, List<Violation> found) {
    if (demands.has(Demand.PRESENT_PERIOD) && isOfAnotherPeriod(item)) {
      found.add(
          new Violation(
              "Passback.GradingPeriod",
              "The assignment is of another grading period than the present one.",
              Map.of()));
    }
  }

  private boolean isOfAnotherPeriod(LineItem item) {
    LocalDate due = item.dueDay();
    SchoolClass schoolClass = classOf(item);
    return due != null
        && calendar.teaches(schoolClass, due)
        && calendar.closedBetween(schoolClass, due, due) == null
        && !calendar.isInPresentPeriod(schoolClass, due);
  }

  private SchoolClass classOf(LineItem item) {
    SchoolClass schoolClass = roster.classes().get(item.classId());
    if (schoolClass == null) {
      throw Refusal.invalid("The class of the line item is not known.");
    }
    return schoolClass;
  }
}
