package org.gradecompanion.practice;

/** Everything that the district holds. */
record Holdings(Roster roster, Gradebook gradebook, SchoolCalendar calendar, GradeSync sync) {
  /** One that was told of no master class. */
  Holdings(Roster roster, Gradebook gradebook, SchoolCalendar calendar) {
    this(roster, gradebook, calendar, new GradeSync(roster));
  }
}
