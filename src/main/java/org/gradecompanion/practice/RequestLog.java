package org.gradecompanion.practice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests, and how many there were. Thread-safe. */
final class RequestLog {
  private static final int KEPT = 200_000;

  private final Deque<RequestSeen> seen = new ArrayDeque<>();
  private long count;

  synchronized void add(RequestSeen request) {
    if (seen.size() == KEPT) {
      seen.removeFirst();
    }
    seen.addLast(request);
    count++;
  }

  synchronized List<RequestSeen> list() {
    return List.copyOf(seen);
  }

  synchronized long count() {
    return count;
  }

  synchronized void clear() {
    seen.clear();
    count = 0;
  }
}
