package org.gradecompanion.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.EventListener;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.gradecompanion.gateway.route.Route;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and reads its whole answer. Follows no redirect and repeats nothing: a PUT that
 * a portal redirects would come back as a successful GET, and a request repeated below the engine
 * could act twice. Safe for several threads.
 */
public final class Http implements AutoCloseable {
  /** The largest answer that is read, in bytes after decompression. */
  public static final int MAX_BODY = 10 * 1024 * 1024;

  private static final int IN_FLIGHT = 4;
  // OkHttp repeats a 503 with "Retry-After: 0" whatever it is told, so it must not see the header.
  private static final String RETRY_AFTER = "Retry-After";
  private static final String KEPT_RETRY_AFTER = "X-Kept-Retry-After";
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client;
  private final Route route;
  private final Semaphore inFlight = new Semaphore(IN_FLIGHT, true);
  private volatile boolean closed;

  public Http() {
    this(HttpTimeouts.USUAL);
  }

  public Http(HttpTimeouts timeouts) {
    this(new OkHttpClient(), timeouts);
  }

  /** Over this way. */
  public Http(Route route) {
    this(route.client(), HttpTimeouts.USUAL, route);
  }

  /**
   * @param base how connections are made: a seam at which tests answer without a network
   */
  public Http(OkHttpClient base, HttpTimeouts timeouts) {
    this(base, timeouts, Route.direct());
  }

  private Http(OkHttpClient base, HttpTimeouts timeouts, Route route) {
    this.route = route;
    client =
        base.newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(timeouts.connect())
            .readTimeout(timeouts.silence())
            .writeTimeout(timeouts.silence())
            .callTimeout(timeouts.whole())
            // Shorter than servers keep idle connections: a stale one looks like a lost answer.
            .connectionPool(new ConnectionPool(IN_FLIGHT, 20, TimeUnit.SECONDS))
            .addInterceptor(this::endWhenClosed)
            .addNetworkInterceptor(Http::writePromptly)
            .addNetworkInterceptor(Http::hideRetryAfter)
            .eventListenerFactory(Http::watch)
            .build();
  }

  /** The way that requests go. */
  public Route route() {
    return route;
  }

  public Reply get(HttpUrl url, @Nullable String token) throws GatewayException {
    return send(authorised(url, token).get());
  }

  public Reply put(HttpUrl url, @Nullable String token, byte[] json) throws GatewayException {
    return send(authorised(url, token).put(RequestBody.create(json, JSON)));
  }

  public Reply post(HttpUrl url, @Nullable String token, byte[] json) throws GatewayException {
    return send(authorised(url, token).post(RequestBody.create(json, JSON)));
  }

  public Reply delete(HttpUrl url, @Nullable String token) throws GatewayException {
    return send(authorised(url, token).delete());
  }

  /** Posts a form with HTTP Basic credentials, as an OAuth 2 token endpoint wants it. */
  public Reply form(HttpUrl url, String user, String secret, Map<String, String> fields)
      throws GatewayException {
    FormBody.Builder form = new FormBody.Builder();
    fields.forEach(form::add);
    return send(
        new Request.Builder()
            .url(url)
            .header("Authorization", Credentials.basic(user, secret, StandardCharsets.UTF_8))
            .post(form.build()));
  }

  private static Request.Builder authorised(HttpUrl url, @Nullable String token) {
    Request.Builder request = new Request.Builder().url(url);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private Reply send(Request.Builder builder) throws GatewayException {
    String requestId = UUID.randomUUID().toString();
    Flight flight = new Flight();
    Request request =
        builder
            .header("Accept", "application/json")
            .header("User-Agent", "GradebookCompanion")
            .header("X-Request-Id", requestId)
            .tag(Flight.class, flight)
            .build();
    inFlight.acquireUninterruptibly();
    try (Response response = client.newCall(request).execute()) {
      return new Reply(response.code(), headers(response), body(response, requestId), requestId);
    } catch (IOException e) {
      throw new GatewayException(TransportFailures.reason(e, flight.sent, requestId), null);
    } finally {
      inFlight.release();
    }
  }

  private static byte[] body(Response response, String requestId)
      throws IOException, GatewayException {
    try (InputStream in = response.body().byteStream()) {
      byte[] bytes = in.readNBytes(MAX_BODY + 1);
      if (bytes.length > MAX_BODY) {
        throw new GatewayException(
            new Reason(ReasonCode.FOREIGN_ANSWER, "the answer is too large", requestId), null);
      }
      return bytes;
    }
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .toMultimap()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), join(values)));
    String retryAfter = headers.remove(KEPT_RETRY_AFTER.toLowerCase(Locale.ROOT));
    if (retryAfter != null) {
      headers.put(RETRY_AFTER.toLowerCase(Locale.ROOT), retryAfter);
    }
    return Map.copyOf(headers);
  }

  private static String join(List<String> values) {
    return String.join(", ", values);
  }

  /** A call is known to be running here, so closing either cuts it or is seen by it. */
  private Response endWhenClosed(Interceptor.Chain chain) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    return chain.proceed(chain.request());
  }

  /**
   * Otherwise the end of a large request waits until the server acknowledges its beginning, which
   * takes servers some 40 ms.
   */
  private static Response writePromptly(Interceptor.Chain chain) throws IOException {
    Connection connection = chain.connection();
    if (connection != null) {
      connection.socket().setTcpNoDelay(true);
    }
    return chain.proceed(chain.request());
  }

  private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String value = response.header(RETRY_AFTER);
    return value == null
        ? response
        : response.newBuilder().removeHeader(RETRY_AFTER).header(KEPT_RETRY_AFTER, value).build();
  }

  private static EventListener watch(Call call) {
    return new EventListener() {
      @Override
      public void requestHeadersStart(Call started) {
        Flight flight = started.request().tag(Flight.class);
        if (flight != null) {
          flight.sent = true;
        }
      }
    };
  }

  /** Cuts what is in flight; nothing is sent from here on. */
  @Override
  public void close() {
    closed = true;
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** Whether the request began to leave: after that nobody knows whether it acted. */
  private static final class Flight {
    private volatile boolean sent;
  }
}
