package org.gradecompanion.practice;

import static org.gradecompanion.practice.Demand.COUNTED_ONLY;
import static org.gradecompanion.practice.Demand.CUTS_TITLES;
import static org.gradecompanion.practice.Demand.DISTRICT_CATEGORIES;
import static org.gradecompanion.practice.Demand.GIVEN_BY_A_TEACHER;
import static org.gradecompanion.practice.Demand.KEEPS_LOCKED_STUDENTS;
import static org.gradecompanion.practice.Demand.NO_EXEMPT;
import static org.gradecompanion.practice.Demand.PRESENT_PERIOD;
import static org.gradecompanion.practice.Demand.PUBLISHES_AT_ONCE;
import static org.gradecompanion.practice.Demand.SAME_TITLE_ON_OTHER_DAYS;
import static org.gradecompanion.practice.Demand.WHOLE_POINTS;

import java.util.Set;

/**
 * Where the ways into PowerTeacher differ in what they let pass.
 *
 * @param titleLimit in characters; a longer title is cut or refused
 */
record Demands(int titleLimit, Set<Demand> all) {
  /** PowerSchool Learning: the title "to 50 characters or less". */
  static final Demands POWERTEACHER =
      new Demands(50, Set.of(CUTS_TITLES, PUBLISHES_AT_ONCE, KEEPS_LOCKED_STUDENTS));

  /** Otus: "Assessment names must be less than 50 characters". */
  static final Demands OTUS =
      new Demands(
          49,
          Set.of(
              SAME_TITLE_ON_OTHER_DAYS,
              DISTRICT_CATEGORIES,
              WHOLE_POINTS,
              PRESENT_PERIOD,
              COUNTED_ONLY,
              NO_EXEMPT,
              GIVEN_BY_A_TEACHER));

  /** PowerSchool Learning: a title "above 100 characters in length, will not push through". */
  static final Demands UNIFIED_CLASSROOM =
      new Demands(100, Set.of(PUBLISHES_AT_ONCE, KEEPS_LOCKED_STUDENTS));

  boolean has(Demand demand) {
    return all.contains(demand);
  }
}
