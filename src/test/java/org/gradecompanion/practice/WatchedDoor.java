package org.gradecompanion.practice;

import com.sun.net.httpserver.HttpHandler;

/** The door of a district that tells of every request and of every answer. */
public final class WatchedDoor implements Entrance {
  private final Entrance real;
  private final Watcher watcher;

  private WatchedDoor(Entrance real, Watcher watcher) {
    this.real = real;
    this.watcher = watcher;
  }

  /** Is told on the district's threads. */
  public interface Watcher {
    /** Nothing has been done about it yet. */
    void requestArrived();

    /** The answer is written as far as it will be. */
    void answerLeft();
  }

  public static PracticeDistrict start(PracticeOptions options, Watcher watcher) {
    return PracticeDistrict.start(
        options, (port, workers) -> new WatchedDoor(new Door(port, workers), watcher));
  }

  @Override
  public void serve(HttpHandler with) {
    real.serve(
        exchange -> {
          watcher.requestArrived();
          try {
            with.handle(exchange);
          } finally {
            watcher.answerLeft();
          }
        });
  }

  @Override
  public int port() {
    return real.port();
  }

  @Override
  public void open(boolean open) {
    real.open(open);
  }

  @Override
  public void close() {
    real.close();
  }
}
