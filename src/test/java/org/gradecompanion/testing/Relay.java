package org.gradecompanion.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the program and a server, byte for byte, and does to single exchanges what
 * networks do. Counts the requests that really left.
 */
public final class Relay implements AutoCloseable {
  private final ServerSocket listener;
  private final InetAddress host = InetAddress.getLoopbackAddress();
  private final int port;
  private final ExecutorService threads = Executors.newCachedThreadPool(Relay::daemon);
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable WireFault> fault = new AtomicReference<>();

  /**
   * @param server where everything goes that no fault is planned for
   */
  public Relay(URI server) {
    port = server.getPort();
    try {
      listener = new ServerSocket(0, 50, host);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads.execute(this::accept);
  }

  /** The same address, by way of this relay. */
  public URI through(URI address) {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + address.getRawPath());
  }

  /** What happens to the next exchanges that it is for; null for nothing. */
  public void plan(@Nullable WireFault planned) {
    fault.set(planned);
  }

  /** The requests so far, as "PUT /path": also those that never reached the server whole. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  public void forgetRequests() {
    requests.clear();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = open(listener.accept());
        threads.execute(() -> relay(client));
      }
    } catch (IOException closed) {
      // The end.
    }
  }

  private Socket open(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    sockets.add(socket);
    return socket;
  }

  /** One connection of the client, and its own to the server. */
  private void relay(Socket client) {
    try (client;
        Socket server = open(new Socket(host, port))) {
      BufferedInputStream asked = new BufferedInputStream(client.getInputStream());
      BufferedInputStream answered = new BufferedInputStream(server.getInputStream());
      OutputStream ask = server.getOutputStream();
      OutputStream answer = client.getOutputStream();
      while (true) {
        HttpBytes request = HttpBytes.read(asked, true);
        requests.add(request.what());
        WireFault planned = fault.get();
        WireFault now = planned != null && planned.isFor(request.what()) ? planned : null;
        if (now == null) {
          write(ask, request.bytes(), request.bytes().length);
          HttpBytes whole = HttpBytes.read(answered, false);
          write(answer, whole.bytes(), whole.bytes().length);
        } else {
          now.act(request, ask, answered, answer);
          return;
        }
      }
    } catch (IOException closed) {
      // Whoever closed has seen enough.
    } finally {
      sockets.remove(client);
    }
  }

  static void write(OutputStream out, byte[] bytes, int count) throws IOException {
    out.write(bytes, 0, Math.min(count, bytes.length));
    out.flush();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "relay");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads.shutdownNow();
  }
}
