package org.gradecompanion.settings;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
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
    return with(next -> next.theme = value);
  }

  public Settings withUiScale(double value) {
    return with(next -> next.uiScale = value);
  }

  public Settings withWindow(WindowBounds value) {
    return with(next -> next.window = value);
  }

  public Settings withPushDelay(Duration value) {
    return with(next -> next.pushDelay = value);
  }

  public Settings withSchedule(PushSchedule value) {
    return with(next -> next.schedule = value);
  }

  public Settings withLogDays(int value) {
    return with(next -> next.logDays = value);
  }

  public Settings withRetention(Retention value) {
    return with(next -> next.retention = value);
  }

  public Settings withEnterWraps(boolean value) {
    return with(next -> next.enterWraps = value);
  }

  public Settings withStill(boolean value) {
    return with(next -> next.still = value);
  }

  public Settings withLockMinutes(int value) {
    return with(next -> next.lockMinutes = value);
  }

  public Settings withViews(Map<String, BookView> value) {
    return with(next -> next.views = value);
  }

  public Settings withSheet(SheetLook value) {
    return with(next -> next.sheet = value);
  }

  public Settings withSetupPart(String value) {
    return with(next -> next.setupPart = value);
  }

  private Settings with(Consumer<Next> change) {
    Next next = new Next(this);
    change.accept(next);
    return next.settings();
  }

  /** Settings of which one is about to be another. */
  private static final class Next {
    private Theme theme;
    private double uiScale;
    private @Nullable WindowBounds window;
    private Duration pushDelay;
    private PushSchedule schedule;
    private int logDays;
    private Retention retention;
    private boolean enterWraps;
    private boolean still;
    private int lockMinutes;
    private Map<String, BookView> views;
    private SheetLook sheet;
    private String setupPart;

    private Next(Settings now) {
      theme = now.theme;
      uiScale = now.uiScale;
      window = now.window;
      pushDelay = now.pushDelay;
      schedule = now.schedule;
      logDays = now.logDays;
      retention = now.retention;
      enterWraps = now.enterWraps;
      still = now.still;
      lockMinutes = now.lockMinutes;
      views = now.views;
      sheet = now.sheet;
      setupPart = now.setupPart;
    }

    private Settings settings() {
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
          setupPart);
    }
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
