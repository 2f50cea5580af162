package org.gradecompanion.practice;

import org.gradecompanion.rules.Profiles;

/** A profile of the program beside the practice district's own reading of the same documents. */
enum DistrictProfile {
  POWERTEACHER("powerteacher", Profile.POWERTEACHER),
  OTUS("otus", Profile.OTUS),
  UNIFIED_CLASSROOM("unified-classroom", Profile.UNIFIED_CLASSROOM),
  PLAIN("plain-oneroster", Profile.PLAIN);

  private final String ours;
  private final Profile theirs;

  DistrictProfile(String ours, Profile theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  org.gradecompanion.rules.Profile rules() {
    return Profiles.byName(ours).orElseThrow();
  }

  Profile practice() {
    return theirs;
  }

  Rules practice(Holdings holdings, Passback passback) {
    return Rules.of(theirs, holdings, passback);
  }
}
