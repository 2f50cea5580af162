package org.gradecompanion.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A bare connection to a server, for who looks at one step after the other (RFC 9110, section
 * 9.3.6, through a proxy).
 */
public final class Tunnel implements AutoCloseable {
  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int STATUS_OK = 200;

  private final Socket socket;
  private final int status;

  private Tunnel(Socket socket, int status) {
    this.socket = socket;
    this.status = status;
  }

  /**
   * @param patience in milliseconds, for each step
   * @throws IOException nothing answers: the proxy, where there is one, else the server
   */
  public static Tunnel to(URI server, Route route, int patience) throws IOException {
    Proxy proxy = route.proxy(server);
    if (proxy.type() != Proxy.Type.HTTP) {
      return direct(server, proxy, patience);
    }
    Socket socket = new Socket();
    try {
      InetSocketAddress address = (InetSocketAddress) proxy.address();
      socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), patience);
      socket.setSoTimeout(patience);
      String target = host(server) + ":" + port(server);
      StringBuilder request = new StringBuilder("CONNECT " + target + " HTTP/1.1\r\n");
      request.append("Host: ").append(target).append("\r\n");
      if (route.authorization() != null) {
        request.append(Route.AUTHORIZATION + ": ").append(route.authorization()).append("\r\n");
      }
      socket
          .getOutputStream()
          .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
      return new Tunnel(socket, status(socket.getInputStream()));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Past every proxy. */
  public static Tunnel direct(URI server, int patience) throws IOException {
    return direct(server, Proxy.NO_PROXY, patience);
  }

  private static Tunnel direct(URI server, Proxy proxy, int patience) throws IOException {
    Socket socket = new Socket(proxy);
    try {
      InetSocketAddress address =
          proxy.type() == Proxy.Type.DIRECT
              ? new InetSocketAddress(host(server), port(server))
              : InetSocketAddress.createUnresolved(host(server), port(server));
      socket.connect(address, patience);
      socket.setSoTimeout(patience);
      return new Tunnel(socket, STATUS_OK);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** The status line of the proxy's answer, which is read to the end of its head and no further. */
  private static int status(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0 || head.length() > LONGEST_HEAD) {
        throw new IOException("the proxy does not answer as one");
      }
      head.append((char) next);
    }
    String[] words = head.toString().split("[ \r]", 3);
    if (!words[0].startsWith("HTTP/") || !words[1].matches("\\d{3}")) {
      throw new IOException("the proxy does not answer as one");
    }
    return Integer.parseInt(words[1]);
  }

  /** What the proxy said; 200 without one. */
  public int status() {
    return status;
  }

  public boolean open() {
    return status / 100 == 2;
  }

  public Socket socket() {
    return socket;
  }

  /** A server's name or number as sockets want it. */
  public static String host(URI server) {
    String host = server.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** A server's port, or the usual one. */
  public static int port(URI server) {
    if (server.getPort() >= 0) {
      return server.getPort();
    }
    return "https".equals(server.getScheme()) ? 443 : 80;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing is left to be done about it.
    }
  }
}
