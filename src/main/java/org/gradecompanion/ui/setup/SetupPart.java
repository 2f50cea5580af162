package org.gradecompanion.ui.setup;

import java.util.Arrays;

/** The parts of Setup, in the order of the page: what every teacher needs, then what a district. */
public enum SetupPart {
  DISTRICT("fth-file-text"),
  CONNECTION("fth-link-2"),
  DOCTOR("fth-activity"),
  ROSTERS("fth-users"),
  SCHEDULE("fth-clock"),
  LOCK("fth-lock"),
  SAFETY("fth-shield"),
  ARCHIVE("fth-archive"),
  PRACTICE("fth-play-circle"),
  ADMINISTRATION("fth-briefcase"),
  RULES("fth-check-square"),
  NETWORK("fth-globe"),
  FILES("fth-folder");

  private final String icon;

  SetupPart(String icon) {
    this.icon = icon;
  }

  String icon() {
    return icon;
  }

  /** Whether it begins a group of parts. */
  boolean first() {
    return this == DISTRICT || this == ADMINISTRATION;
  }

  /** The one of that name, else the first. */
  static SetupPart of(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(DISTRICT);
  }
}
