package org.gradecompanion.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

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
