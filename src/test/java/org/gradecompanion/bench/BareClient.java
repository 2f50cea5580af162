package org.gradecompanion.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.gradecompanion.bench.Recorder.Seen;

/** Sends recorded requests and looks at nothing but the status: the least that a client can do. */
public final class BareClient implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final int concurrency;
  private final URI district;
  private final String token;
  private final ExecutorService threads;
  private final OkHttpClient client;

  public BareClient(DistrictProcess district, int concurrency) throws IOException {
    this.concurrency = concurrency;
    this.district = district.tokenUrl();
    threads = Executors.newFixedThreadPool(concurrency);
    client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(concurrency, 20, TimeUnit.SECONDS))
            .addNetworkInterceptor(
                chain -> {
                  chain.connection().socket().setTcpNoDelay(true);
                  return chain.proceed(chain.request());
                })
            .build();
    token = signIn(district);
  }

  private String signIn(DistrictProcess to) throws IOException {
    FormBody form = new FormBody.Builder().add("grant_type", "client_credentials").build();
    Request request =
        new Request.Builder()
            .url(to.tokenUrl().toString())
            .header("Authorization", Credentials.basic(to.clientId(), to.clientSecret()))
            .post(form)
            .build();
    try (Response answer = client.newCall(request).execute()) {
      String body = answer.body().string();
      return body.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
  }

  /**
   * Sends what comes before, one after the other.
   *
   * @return the rest as it is for this district
   */
  public List<Seen> prepare(List<Seen> before, List<Seen> rest) throws IOException {
    Renumbering numbers = new Renumbering();
    for (Seen request : before) {
      numbers.learn(request, send(numbers.of(request)));
    }
    return rest.stream().map(numbers::of).toList();
  }

  /** As many at a time as this client has threads. */
  public void atOnce(List<Seen> requests) throws Exception {
    ConcurrentLinkedQueue<Seen> queue = new ConcurrentLinkedQueue<>(requests);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < concurrency; i++) {
      running.add(
          threads.submit(
              () -> {
                for (Seen next = queue.poll(); next != null; next = queue.poll()) {
                  send(next);
                }
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
  }

  private String send(Seen seen) throws IOException {
    boolean bodiless = seen.method().equals("GET") || seen.method().equals("DELETE");
    Request request =
        new Request.Builder()
            .url(Recorder.url(district, seen.address()))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .method(seen.method(), bodiless ? null : RequestBody.create(seen.body(), JSON))
            .build();
    try (Response answer = client.newCall(request).execute()) {
      byte[] bytes = answer.body().bytes();
      if (answer.code() != seen.status()) {
        throw new IOException(seen.method() + " was answered with " + answer.code());
      }
      return answer.header("Location", "") + "\n" + new String(bytes, UTF_8);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
