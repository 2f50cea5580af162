package org.gradecompanion.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Things that were started, stopped in reverse; one that fails to stop keeps no other from it. */
final class Stops implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  /** Remembers what is to be closed, before everything remembered until now. */
  synchronized <T extends AutoCloseable> T add(T thing) {
    started.push(thing);
    return thing;
  }

  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      AutoCloseable thing = started.pop();
      try {
        thing.close();
      } catch (Exception problem) {
        log().warn("{} did not stop: {}", thing.getClass().getName(), problem.getClass().getName());
      }
    }
  }

  private static Logger log() {
    return LoggerFactory.getLogger(Stops.class);
  }
}
