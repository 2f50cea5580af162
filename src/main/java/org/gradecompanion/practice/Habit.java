package org.gradecompanion.practice;

/**
 * A way in which some OneRoster servers are stricter, or less complete, than the specification asks
 * for. What they demand of a client they also write themselves.
 */
public enum Habit {
  /** Takes and gives all days as dates: a date-time is refused. */
  DATES,
  /** Takes and gives all days as date-times: a date is refused. */
  DATE_TIMES,
  /** Takes and gives references with a sourcedId and nothing else. */
  SHORT_REFERENCES,
  /** Gives no token to who asks for scopes. */
  NO_SCOPES,
  /** Does not list the students and teachers of a class: they stand in the enrollments only. */
  NO_CLASS_ROSTERS,
  /** Forgets late, missing and incomplete, which OneRoster 1.2 has. */
  NO_MARKS
}
