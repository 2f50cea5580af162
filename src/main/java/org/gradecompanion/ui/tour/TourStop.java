package org.gradecompanion.ui.tour;

import java.util.Locale;

/** What the tour points at, in its order. */
public enum TourStop {
  SCORES(".grade-grid"),
  BADGE("#gradesTab"),
  PREFLIGHT("#preflightTab"),
  ACTIVITY("#activityTab"),
  SETUP("#setupTab");

  private final String target;

  TourStop(String target) {
    this.target = target;
  }

  /** Finds it in the window, as a selector of CSS. */
  public String target() {
    return target;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
