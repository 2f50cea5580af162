package org.gradecompanion.practice;

import com.sun.net.httpserver.HttpHandler;

/** How requests come in: a port, or whatever a test makes of it. */
interface Entrance extends AutoCloseable {
  /** Begins to answer. */
  void serve(HttpHandler with);

  /** A TCP port of this computer. */
  int port();

  /** Opens it, or shuts it and cuts every connection. */
  void open(boolean open);

  @Override
  void close();
}
