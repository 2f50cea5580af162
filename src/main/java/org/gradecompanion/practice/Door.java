package org.gradecompanion.practice;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A listening port on 127.0.0.1 that can be shut and opened again. */
final class Door implements Entrance {
  private static final int BACKLOG = 256;

  private final Executor executor;
  private final int port;
  private @Nullable HttpHandler handler;
  private @Nullable HttpServer server;

  /** Keeps the port ours while the door is shut: bound, not listening. */
  private @Nullable Socket placeholder;

  private boolean closed;

  /**
   * Takes the port; {@link #serve} begins to answer.
   *
   * @param port 0 for any free one
   * @throws PracticeException when the port is taken
   */
  Door(int port, Executor executor) {
    this.executor = executor;
    HttpServer first = bind(port);
    this.server = first;
    this.port = first.getAddress().getPort();
  }

  @Override
  public synchronized void serve(HttpHandler with) {
    handler = with;
    if (server != null) {
      start(server, with);
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public synchronized void open(boolean open) {
    if (closed || open == (server != null)) {
      return;
    }
    if (open) {
      release();
      HttpServer again = bind(port);
      server = again;
      if (handler != null) {
        start(again, handler);
      }
    } else {
      stop();
      hold();
    }
  }

  private static void start(HttpServer server, HttpHandler handler) {
    server.createContext("/", handler);
    server.start();
  }

  private HttpServer bind(int wanted) {
    // Without this a small answer waits some 40 ms for the client's acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    try {
      HttpServer made = HttpServer.create(new InetSocketAddress(loopback(), wanted), BACKLOG);
      made.setExecutor(executor);
      return made;
    } catch (BindException e) {
      throw new PracticeException(
          "Port "
              + wanted
              + " on 127.0.0.1 is in use or may not be used. Choose another port, or 0"
              + " for any free one.",
          e);
    } catch (IOException e) {
      throw new PracticeException("The practice district cannot listen on 127.0.0.1.", e);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private void stop() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  private void hold() {
    Socket socket = new Socket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
      placeholder = socket;
    } catch (IOException e) {
      // Then the port is merely free: clients are refused as well.
      close(socket);
    }
  }

  private void release() {
    if (placeholder != null) {
      close(placeholder);
      placeholder = null;
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing is left to be done about it.
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    stop();
    release();
  }
}
