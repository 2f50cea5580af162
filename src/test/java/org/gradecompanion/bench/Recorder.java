package org.gradecompanion.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Stands before a district and keeps every request that passes, to be sent again by a bare client.
 * Lets one pass at a time, so that they can be sent again in this order, until told that their
 * order does not matter.
 */
public final class Recorder implements AutoCloseable {
  /**
   * @param address with the query, without scheme and host
   * @param status what the district answered
   * @param answer its {@code Location} and its body
   */
  public record Seen(String method, String address, byte[] body, int status, String answer) {}

  private static final int MANY = 8;

  private final URI district;
  private final Semaphore turns = new Semaphore(1, true);
  private final OkHttpClient client = new OkHttpClient.Builder().followRedirects(false).build();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
  private final HttpServer server;

  public Recorder(URI district) throws IOException {
    this.district = district;
    // Else each answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::inTurn);
    server.start();
  }

  /** The same address at this door. */
  public URI at(URI address) {
    return address.resolve(
        "http://127.0.0.1:" + server.getAddress().getPort() + address.getRawPath());
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** From here on as many pass at a time as come. */
  public void inAnyOrder() {
    turns.release(MANY);
  }

  private void inTurn(HttpExchange exchange) throws IOException {
    turns.acquireUninterruptibly();
    try {
      pass(exchange);
    } finally {
      turns.release();
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String method = exchange.getRequestMethod();
    String address = exchange.getRequestURI().toString();
    Request.Builder request = new Request.Builder().url(url(district, address));
    for (String name : List.of("Authorization", "Accept", "Content-Type")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    boolean bodiless = method.equals("GET") || method.equals("DELETE");
    request.method(method, bodiless ? null : RequestBody.create(body));
    try (exchange;
        Response answer = client.newCall(request.build()).execute()) {
      byte[] bytes = answer.body().bytes();
      String said = answer.header("Location", "") + "\n" + new String(bytes, UTF_8);
      seen.add(new Seen(method, address, body, answer.code(), said));
      for (String name : List.of("Content-Type", "Location", "Link", "X-Total-Count")) {
        String value = answer.header(name);
        if (value != null) {
          exchange.getResponseHeaders().set(name, value);
        }
      }
      exchange.sendResponseHeaders(answer.code(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  static HttpUrl url(URI district, String address) {
    return HttpUrl.get("http://" + district.getAuthority() + address);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
