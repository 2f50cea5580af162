package org.gradecompanion.practice;

/** Everything that the district holds. */
record Holdings(Roster roster, Gradebook gradebook, SchoolCalendar calendar) {}
