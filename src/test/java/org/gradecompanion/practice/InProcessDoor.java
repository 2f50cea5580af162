package org.gradecompanion.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** The door of a district that listens at no port: a test hands the requests in. */
public final class InProcessDoor implements Entrance {
  /** Of the district; the switches have another door. */
  public static final int PORT = 1;

  private HttpHandler handler = exchange -> {};
  private boolean open = true;

  /** A district behind this door, with {@link #PORT} among its options. */
  public static PracticeDistrict start(PracticeOptions options, InProcessDoor door) {
    return PracticeDistrict.start(
        options, (port, workers) -> port == PORT ? door : new InProcessDoor());
  }

  public void handle(HttpExchange exchange) throws IOException {
    handler.handle(exchange);
  }

  public boolean isOpen() {
    return open;
  }

  @Override
  public void serve(HttpHandler with) {
    handler = with;
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public void open(boolean nowOpen) {
    open = nowOpen;
  }

  @Override
  public void close() {
    open = false;
  }
}
