package org.gradecompanion.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;

/** An encrypted door before a practice district, which answers some requests itself. */
public final class FrontDoor implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient behind =
      new OkHttpClient.Builder().followRedirects(false).retryOnConnectionFailure(false).build();
  private final String district;
  private Function<RecordedRequest, Optional<MockResponse>> instead = request -> Optional.empty();
  private Function<String, String> tokens = answer -> answer;

  public FrontDoor(String district, HeldCertificate certificate) throws IOException {
    this.district = district;
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return instead.apply(request).orElseGet(() -> passed(request));
          }
        });
    server.start(InetAddress.getByName("127.0.0.1"), 0);
  }

  public int port() {
    return server.getPort();
  }

  /** How many requests came through the encryption. */
  public int requests() {
    return server.getRequestCount();
  }

  /** Answers some requests otherwise than the district would. */
  public void instead(Function<RecordedRequest, Optional<MockResponse>> answers) {
    instead = answers;
  }

  /** Changes what is said of a token. */
  public void tokens(Function<String, String> change) {
    tokens = change;
  }

  private MockResponse passed(RecordedRequest request) {
    String method = request.getMethod();
    boolean bare = method.equals("GET") || method.equals("DELETE");
    Headers headers = request.getHeaders().newBuilder().removeAll("Host").build();
    RequestBody body = bare ? null : RequestBody.create(bytes(request), null);
    Request passed =
        new Request.Builder()
            .url(district + request.getTarget())
            .headers(headers.newBuilder().set("Accept-Encoding", "identity").build())
            .method(method, body)
            .build();
    try (Response response = behind.newCall(passed).execute()) {
      Buffer answer = new Buffer().write(response.body().bytes());
      if (request.getTarget().startsWith("/oauth/")) {
        answer = new Buffer().writeUtf8(tokens.apply(answer.readUtf8()));
      }
      return new MockResponse.Builder()
          .code(response.code())
          .headers(
              response
                  .headers()
                  .newBuilder()
                  .removeAll("Content-Length")
                  .removeAll("Transfer-Encoding")
                  .build())
          .body(answer)
          .build();
    } catch (IOException e) {
      return new MockResponse.Builder().code(502).build();
    }
  }

  private static byte[] bytes(RecordedRequest request) {
    return request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
  }

  @Override
  public void close() {
    server.close();
    behind.dispatcher().executorService().shutdown();
    behind.connectionPool().evictAll();
  }
}
