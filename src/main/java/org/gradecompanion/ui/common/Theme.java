package org.gradecompanion.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The two looks of the window. */
public enum Theme {
  LIGHT("theme-light"),
  DARK("theme-dark");

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
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    };
  }
}
