package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A client of its own for the tests: it shares nothing with the program's gateways. */
final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final PracticeDistrict district;
  private final String root;
  private String bearer = "";

  private Client(PracticeDistrict district) {
    this.district = district;
    this.root = district.gateways().get("oneroster-1.1");
  }

  static Client signedIn(PracticeDistrict district) {
    Client client = new Client(district);
    client.signIn();
    return client;
  }

  static Client signedOut(PracticeDistrict district) {
    return new Client(district);
  }

  void signIn() {
    Reply reply =
        askToken(
            district.clientId(), district.clientSecret(), "grant_type=client_credentials&scope=a");
    bearer = "Bearer " + reply.json().get("access_token").asText();
  }

  void useToken(String token) {
    bearer = "Bearer " + token;
  }

  Reply askToken(String id, String secret, String form) {
    String basic =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(district.tokenUrl()))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  Reply askTokenInForm(String form) {
    return send(
        HttpRequest.newBuilder(URI.create(district.tokenUrl()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** GET of a path below the service, or of a whole URL. */
  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply head(String path) {
    return send(request(path).method("HEAD", BodyPublishers.noBody()));
  }

  Reply filtered(String path, String filter) {
    return get(path + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
  }

  Reply put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  Reply delete(String path) {
    return send(request(path).DELETE());
  }

  Reply post(String url, String json) {
    return send(request(url).POST(BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  private HttpRequest.Builder request(String path) {
    String url = path.startsWith("http") ? path : root + path;
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    return bearer.isEmpty() ? request : request.header("Authorization", bearer);
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
      return new Reply(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer. */
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The values of one field in a collection. */
    List<String> all(String envelope, String field) {
      List<String> values = new ArrayList<>();
      json().get(envelope).forEach(o -> values.add(o.path(field).asText()));
      return values;
    }

    List<String> ids(String envelope) {
      return all(envelope, "sourcedId");
    }

    String codeMinor() {
      return json().at("/statusInfoSet/0/imsx_codeMinor").asText();
    }

    /** The fields that PowerTeacher's validation names. */
    List<String> errorFields() {
      return json().path("errors").findValuesAsText("field");
    }
  }
}
