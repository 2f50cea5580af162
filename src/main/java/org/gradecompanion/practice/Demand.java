package org.gradecompanion.practice;

/** One thing that some ways into PowerTeacher ask for, or do, and others not. */
enum Demand {
  /** PowerSchool Learning: "Titles in Learning longer than this limit will be truncated". */
  CUTS_TITLES,
  /** Otus' guide for teachers: an assessment of the same name and due date does not pass. */
  SAME_TITLE_ON_OTHER_DAYS,
  /** Otus: "The PowerSchool categories must be district-level". */
  DISTRICT_CATEGORIES,
  /** Otus: "a whole number for the total point value possible". */
  WHOLE_POINTS,
  /**
   * Otus: what was "assigned or changed [...] within the current grading period will transfer to
   * PowerSchool".
   */
  PRESENT_PERIOD,
  /** Otus: "Assessments need to be marked “Include Score in Final Grade”". */
  COUNTED_ONLY,
  /** Otus: "Any students’ scores that are marked Excluded [...] will not pass back". */
  NO_EXEMPT,
  /**
   * Otus: "Assessments assigned directly to a class from an Otus Administrator (who is not in your
   * SIS) will not passback."
   */
  GIVEN_BY_A_TEACHER,
  /**
   * PowerSchool Learning: "Assignments sent to PTP are set to Publish Assignment Immediately and
   * Publish Scores is enabled."
   */
  PUBLISHES_AT_ONCE,
  /**
   * PowerSchool Learning: "if a Student is manually overridden (denoted by a lock symbol next to
   * the name [...]), grades will not push over for this Student."
   */
  KEEPS_LOCKED_STUDENTS
}
