package org.gradecompanion.app;

/** How large JavaFX draws everything: told by system properties, before it starts. */
final class UiScale {
  private static final String LINUX = "glass.gtk.uiScale";
  private static final String WINDOWS = "glass.win.uiScale";

  private UiScale() {}

  /**
   * @param scale 1 leaves it to the system; what was given on the command line is kept
   */
  static void apply(double scale) {
    if (scale == 1) {
      return;
    }
    for (String property : new String[] {LINUX, WINDOWS}) {
      if (System.getProperty(property) == null) {
        System.setProperty(property, Math.round(scale * 100) + "%");
      }
    }
  }
}
