package org.gradecompanion.practice;

/** A profile of the program beside the practice district's own reading of the same documents. */
enum DistrictProfile {
  POWERTEACHER {
    @Override
    org.gradecompanion.rules.Profile rules() {
      return org.gradecompanion.rules.Profile.powerTeacher();
    }

    @Override
    Rules practice(Holdings holdings) {
      return new PowerTeacherRules(holdings);
    }
  };

  abstract org.gradecompanion.rules.Profile rules();

  abstract Rules practice(Holdings holdings);
}
