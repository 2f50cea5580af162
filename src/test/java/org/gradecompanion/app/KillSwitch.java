package org.gradecompanion.app;

import java.util.EnumMap;
import java.util.Map;
import org.gradecompanion.app.KillInstant.Event;
import org.gradecompanion.practice.WatchedDoor;
import org.jspecify.annotations.Nullable;

/** Kills a process without warning when its instant has come. Told by several threads. */
final class KillSwitch implements WatchedDoor.Watcher {
  private final Map<Event, Integer> counts = new EnumMap<>(Event.class);
  private @Nullable KillInstant instant;
  private @Nullable ProcessHandle process;

  /** Counts from now on, for this process. */
  synchronized void arm(KillInstant at, ProcessHandle victim) {
    counts.clear();
    instant = at;
    process = victim;
  }

  void happens(Event event) {
    ProcessHandle victim;
    int turns;
    synchronized (this) {
      int count = counts.merge(event, 1, Integer::sum);
      if (instant == null || process == null) {
        return;
      }
      boolean now = event == instant.event() && count == instant.count();
      if (!now && !(event == Event.SAVED && count == KillInstant.SAVED_AT_MOST)) {
        return;
      }
      victim = process;
      turns = instant.turns();
      instant = null;
    }
    for (int i = 0; i < turns; i++) {
      Thread.onSpinWait();
    }
    victim.destroyForcibly();
  }

  /** Whether the process was killed, or is about to be. */
  synchronized boolean wasUsed() {
    return instant == null;
  }

  synchronized int count(Event event) {
    return counts.getOrDefault(event, 0);
  }

  @Override
  public void requestArrived() {
    happens(Event.REQUEST);
  }

  @Override
  public void answerLeft() {
    happens(Event.ANSWER);
  }
}
