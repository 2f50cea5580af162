package org.gradecompanion.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;

/** A server that answers what a test says: the last answer of an address is repeated. */
public final class ScriptedServer implements AutoCloseable {
  public static final String TOKEN = "/oauth/access_token";
  public static final String BASE = "/ims/oneroster/v1p1";
  private static final String ROOT = "/ims/oneroster";

  private final GatewayKind kind;
  private final MockWebServer server = new MockWebServer();
  private final Map<String, Deque<Function<RecordedRequest, MockResponse>>> script =
      new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  public ScriptedServer() throws IOException {
    this(GatewayKind.ONEROSTER_1_1);
  }

  public ScriptedServer(GatewayKind kind) throws IOException {
    this.kind = kind;
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            return answer(request);
          }
        });
    server.start(InetAddress.getByName("127.0.0.1"), 0);
    on("POST " + TOKEN, json(200, "{\"access_token\":\"t1\",\"expires_in\":\"3600\"}"));
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    Deque<Function<RecordedRequest, MockResponse>> answers =
        script.get(request.getMethod() + " " + path);
    if (answers == null) {
      return json(404, "{\"imsx_codeMajor\":\"failure\",\"imsx_codeMinor\":\"unknownobject\"}");
    }
    return (answers.size() > 1 ? answers.poll() : answers.peek()).apply(request);
  }

  /**
   * @param what such as "GET /classes"; the address is below the gateway's unless it is the token's
   */
  public synchronized void on(String what, MockResponse... answers) {
    Deque<Function<RecordedRequest, MockResponse>> queue = new ArrayDeque<>();
    for (MockResponse answer : answers) {
      queue.add(request -> answer);
    }
    script.put(address(what), queue);
  }

  public synchronized void on(String what, Function<RecordedRequest, MockResponse> answer) {
    script.put(address(what), new ArrayDeque<>(List.of(answer)));
  }

  private String address(String what) {
    if (what.endsWith(TOKEN)) {
      return what;
    }
    String[] parts = what.split(" ");
    return parts[0] + " " + base(parts[1]) + parts[1];
  }

  /** The path of the service that has a path: OneRoster 1.2 has two. */
  public String base(String path) {
    if (kind == GatewayKind.POWERTEACHER) {
      return "";
    }
    if (kind == GatewayKind.ONEROSTER_1_1) {
      return BASE;
    }
    boolean gradebook = path.matches(".*/(lineItems|results|categories)(/.*)?");
    return ROOT + (gradebook ? "/gradebook" : "/rostering") + "/v1p2";
  }

  /** How often an address was asked. */
  public long count(String what) {
    String address = address(what);
    return requests.stream()
        .filter(r -> (r.getMethod() + " " + r.getUrl().encodedPath()).equals(address))
        .count();
  }

  public List<RecordedRequest> requests() {
    return requests;
  }

  public HttpUrl url(String path) {
    return server.url(path);
  }

  private String root() {
    return switch (kind) {
      case ONEROSTER_1_1 -> BASE;
      case ONEROSTER_1_2 -> ROOT;
      case POWERTEACHER -> "/ws/xte";
    };
  }

  public Connection connection() {
    return new Connection(
        kind,
        URI.create(url(root()).toString()),
        URI.create(url(TOKEN).toString()),
        "client",
        "teacher@school.example",
        ZoneId.of("America/New_York"),
        false);
  }

  public static MockResponse json(int code, String body) {
    return new MockResponse.Builder()
        .code(code)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  public static MockResponse empty(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  public static MockResponse html(int code) {
    return new MockResponse.Builder()
        .code(code)
        .addHeader("Content-Type", "text/html")
        .body("<html><body>Please sign in to the network</body></html>")
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
