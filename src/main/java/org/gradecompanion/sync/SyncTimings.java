package org.gradecompanion.sync;

import java.time.Duration;

/**
 * When the engine acts.
 *
 * @param settle after the last edit, before anything leaves: typing is one push
 * @param settleAtMost after the first edit, however much more is typed
 * @param lease for which an item counts as being sent, unless answered earlier
 * @param item between tries of one item
 * @param offline between tries to reach the server
 * @param serverDown between tries while the server is down
 * @param stranger between tries while something else answers in the server's place
 * @param rateLimited when the server asks to wait and does not say how long
 * @param timetable when scores leave by themselves
 */
public record SyncTimings(
    Duration settle,
    Duration settleAtMost,
    Duration lease,
    Backoff item,
    Backoff offline,
    Backoff serverDown,
    Backoff stranger,
    Duration rateLimited,
    Timetable timetable) {

  /** The waits of well-behaved desktop clients: an item 25 s, 2 min, 10 min ... 24 h. */
  public static final SyncTimings USUAL = withJitter(0.2);

  /** The same, with another wait after the last edit; after the first one it is never shorter. */
  public SyncTimings withSettle(Duration value) {
    Duration atMost = value.compareTo(settleAtMost) > 0 ? value : settleAtMost;
    return new SyncTimings(
        value, atMost, lease, item, offline, serverDown, stranger, rateLimited, timetable);
  }

  /** The same, with scores that leave at other times. */
  public SyncTimings withTimetable(Timetable value) {
    return new SyncTimings(
        settle, settleAtMost, lease, item, offline, serverDown, stranger, rateLimited, value);
  }

  public static SyncTimings withJitter(double jitter) {
    return new SyncTimings(
        Duration.ofSeconds(2),
        Duration.ofSeconds(20),
        Duration.ofMinutes(2),
        new Backoff(Duration.ofSeconds(25), 5, Duration.ofHours(24), jitter),
        new Backoff(Duration.ofSeconds(2), 2, Duration.ofSeconds(60), jitter),
        new Backoff(Duration.ofSeconds(5), 2, Duration.ofMinutes(10), jitter),
        new Backoff(Duration.ofSeconds(15), 2, Duration.ofMinutes(5), jitter),
        Duration.ofSeconds(30),
        Timetable.AT_ONCE);
  }
}
