package org.gradecompanion.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher has set, and where the window was.
 *
 * @param uiScale how large everything is drawn, 0.5 to 3; 1 is as designed
 * @param window null until it was shown once
 * @param pushDelay how long after the last edit scores leave by themselves, up to an hour
 */
public record Settings(
    Theme theme, double uiScale, @Nullable WindowBounds window, Duration pushDelay) {
  private static final double LEAST_SCALE = 0.5;
  private static final double MOST_SCALE = 3;
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);

  /** As installed. */
  public static final Settings DEFAULTS =
      new Settings(Theme.SYSTEM, 1, null, Duration.ofSeconds(2));

  public Settings {
    uiScale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, uiScale));
    pushDelay =
        pushDelay.isNegative()
            ? Duration.ZERO
            : pushDelay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : pushDelay;
  }

  public Settings withTheme(Theme value) {
    return new Settings(value, uiScale, window, pushDelay);
  }

  public Settings withUiScale(double value) {
    return new Settings(theme, value, window, pushDelay);
  }

  public Settings withWindow(WindowBounds value) {
    return new Settings(theme, uiScale, value, pushDelay);
  }

  public Settings withPushDelay(Duration value) {
    return new Settings(theme, uiScale, window, value);
  }

  /** Light or dark. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** In pixels of the screen; where the window would be if it were not maximized. */
  public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}
}
