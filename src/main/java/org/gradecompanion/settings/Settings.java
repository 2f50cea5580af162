package org.gradecompanion.settings;

import java.time.Duration;
import java.util.Map;
import org.gradecompanion.model.PushSchedule;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher has set, and where the window was.
 *
 * @param uiScale how large everything is drawn, 0.5 to 3; 1 is as designed
 * @param window null until it was shown once
 * @param pushDelay how long after the last edit scores leave by themselves, up to an hour
 * @param schedule when scores leave by themselves
 * @param logDays for how many days every attempt to send is remembered, 30 to 3650; the last
 *     confirmation of each score is remembered for good
 * @param retention how long classes are kept after their last day
 * @param enterWraps Enter at the end of a column goes on in the next one; else it stays
 * @param still nothing moves that need not, whatever the operating system says
 * @param lockMinutes after how many minutes without key or mouse the window locks, up to 240; 0 for
 *     never by itself
 * @param views how each gradebook is looked at, by its identifier
 * @param sheet how scores are looked at in any gradebook
 * @param setupPart which part of Setup was looked at last; empty for none yet
 */
public record Settings(
    Theme theme,
    double uiScale,
    @Nullable WindowBounds window,
    Duration pushDelay,
    PushSchedule schedule,
    int logDays,
    Retention retention,
    boolean enterWraps,
    boolean still,
    int lockMinutes,
    Map<String, BookView> views,
    SheetLook sheet,
    String setupPart) {
  private static final double LEAST_SCALE = 0.5;
  private static final double MOST_SCALE = 3;
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);

  /** With the summer before the next one. */
  private static final int A_SCHOOL_YEAR = 400;

  private static final int LONGEST_IDLE = 240;

  public static final int LEAST_LOG_DAYS = 30;
  public static final int MOST_LOG_DAYS = 3650;

  /** As installed. */
  public static final Settings DEFAULTS =
      new Settings(
          Theme.SYSTEM,
          1,
          null,
          Duration.ofSeconds(2),
          PushSchedule.DEFAULT,
          A_SCHOOL_YEAR,
          Retention.UNTIL_ARCHIVED,
          false,
          false,
          0,
          Map.of(),
          SheetLook.USUAL,
          "");

  public Settings {
    uiScale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, uiScale));
    pushDelay =
        pushDelay.isNegative()
            ? Duration.ZERO
            : pushDelay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : pushDelay;
    views = Map.copyOf(views);
    lockMinutes = Math.min(LONGEST_IDLE, Math.max(0, lockMinutes));
    logDays = Math.min(MOST_LOG_DAYS, Math.max(LEAST_LOG_DAYS, logDays));
  }

  public Settings withTheme(Theme value) {
    return new Settings(
        value,
        uiScale,
        window,
        pushDelay,
        schedule,
        logDays,
        retention,
        enterWraps,
        still,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withUiScale(double value) {
    return new Settings(
        theme,
        value,
        window,
        pushDelay,
        schedule,
        logDays,
        retention,
        enterWraps,
        still,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withWindow(WindowBounds value) {
    return new Settings(
        theme,
        uiScale,
        value,
        pushDelay,
        schedule,
        logDays,
        retention,
        enterWraps,
        still,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withPushDelay(Duration value) {
    return new Settings(
        theme,
        uiScale,
        window,
        value,
        schedule,
        logDays,
        retention,
        enterWraps,
        still,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withSchedule(PushSchedule value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        value,
        logDays,
        retention,
        enterWraps,
        still,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withLogDays(int value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        schedule,
        value,
        retention,
        enterWraps,
        still,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withRetention(Retention value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        schedule,
        logDays,
        value,
        enterWraps,
        still,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withEnterWraps(boolean value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        schedule,
        logDays,
        retention,
        value,
        still,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withStill(boolean value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        schedule,
        logDays,
        retention,
        enterWraps,
        value,
        lockMinutes,
        views,
        sheet,
        setupPart);
  }

  public Settings withLockMinutes(int value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        schedule,
        logDays,
        retention,
        enterWraps,
        still,
        value,
        views,
        sheet,
        setupPart);
  }

  public Settings withViews(Map<String, BookView> value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        schedule,
        logDays,
        retention,
        enterWraps,
        still,
        lockMinutes,
        value,
        sheet,
        setupPart);
  }

  public Settings withSheet(SheetLook value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        schedule,
        logDays,
        retention,
        enterWraps,
        still,
        lockMinutes,
        views,
        value,
        setupPart);
  }

  public Settings withSetupPart(String value) {
    return new Settings(
        theme,
        uiScale,
        window,
        pushDelay,
        schedule,
        logDays,
        retention,
        enterWraps,
        still,
        lockMinutes,
        views,
        sheet,
        value);
  }

  /** How the window looks. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST
  }

  /** In pixels of the screen; where the window would be if it were not maximized. */
  public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}
}
