package org.gradecompanion.rules;

/** The vendors' documents that the rules come from. */
final class Sources {
  static final String POWERSCHOOL_LEARNING =
      "PowerSchool Community, How does PowerSchool Learning send grades to PowerTeacher?";
  static final String OTUS = "Otus Help Center, Admin Guide for PowerSchool Gradebook Passback";
  static final String OTUS_TEACHERS =
      "Otus Help Center, Teacher Guide for PowerSchool Gradebook Passback";
  static final String POINTS =
      "PowerSchool SIS Data Dictionary, AssignmentSection; PowerTeacher Pro help";
  static final String ONEROSTER = "1EdTech, OneRoster 1.1 Final Specification, result";

  private Sources() {}
}
