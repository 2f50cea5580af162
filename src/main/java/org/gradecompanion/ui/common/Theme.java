package org.gradecompanion.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.gradecompanion.settings.Settings;

/** The looks of the window. */
public enum Theme {
  LIGHT("theme-light"),
  DARK("theme-dark"),
  /** White and bright colours on black, for those who see little. */
  HIGH_CONTRAST("theme-contrast");

  private final String styleClass;

  Theme(String styleClass) {
    this.styleClass = styleClass;
  }

  /** The one that was chosen, where the system's windows are dark or not. */
  public static Theme of(Settings.Theme chosen, boolean systemIsDark) {
    return switch (chosen) {
      case LIGHT -> LIGHT;
      case DARK -> DARK;
      case HIGH_CONTRAST -> HIGH_CONTRAST;
      case SYSTEM -> systemIsDark ? DARK : LIGHT;
    };
  }

  /** Set on the root of every window; chooses our own colours. */
  public String styleClass() {
    return styleClass;
  }

  String controlStylesheet() {
    return switch (this) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK, HIGH_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
    };
  }
}
