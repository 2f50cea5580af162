package org.gradecompanion.ui.common;

import java.util.Arrays;
import java.util.Locale;

/** Which theme the teacher wants. */
public enum Look {
  /** As the operating system's other windows. */
  SYSTEM,
  LIGHT,
  DARK;

  /** Under which it is remembered. */
  public static final String PREFERENCE = "look";

  public static Look from(Preferences preferences) {
    String name = preferences.read(PREFERENCE).orElse("").toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(look -> look.name().equals(name)).findFirst().orElse(SYSTEM);
  }

  public Theme theme(boolean systemIsDark) {
    return this == DARK || this == SYSTEM && systemIsDark ? Theme.DARK : Theme.LIGHT;
  }
}
