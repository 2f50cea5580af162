package org.gradecompanion.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A proxy on this computer that tunnels to 127.0.0.1 whatever name it is asked for, and remembers
 * which.
 */
public final class RecordingProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final @Nullable String authorization;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /**
   * @param authorization what it wants to be told; null when it asks nobody
   */
  public RecordingProxy(@Nullable String authorization) throws IOException {
    this.authorization = authorization;
    listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    threads.execute(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** The targets that were let through, as "host:port". */
  public List<String> asked() {
    return asked;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      OutputStream out = client.getOutputStream();
      // A refused client may ask again over the same connection.
      while (true) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        String wanted = "proxy-authorization: " + authorization;
        if (authorization != null
            && !head.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT))) {
          answer(out, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"");
          continue;
        }
        String target = head.split(" ")[1];
        asked.add(target);
        int port = Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
        tunnel(client, port);
        return;
      }
    } catch (IOException e) {
      return;
    }
  }

  private void tunnel(Socket client, int port) throws IOException {
    try (Socket server = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      answer(client.getOutputStream(), "200 Connection established");
      threads.execute(() -> copy(server, client));
      copy(client, server);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException | UncheckedIOException e) {
      // Either end closed.
      return;
    }
  }

  private static void answer(OutputStream out, String status) throws IOException {
    String text = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
    if (status.startsWith("200")) {
      text = "HTTP/1.1 " + status + "\r\n\r\n";
    }
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
