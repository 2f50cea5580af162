package org.gradecompanion.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a OneRoster 1.1 server with nothing of the program: what it holds is what it holds. */
final class DistrictReader {
  private static final int PAGE = 100;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;
  private final String token;

  DistrictReader(String base, String tokenUrl, String id, String secret) {
    this.base = base;
    String basic =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(tokenUrl))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    token = send(request).get("access_token").asText();
  }

  /** All rows of a collection. */
  List<JsonNode> all(String path, String envelope) {
    List<JsonNode> rows = new ArrayList<>();
    int before;
    do {
      before = rows.size();
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(base + path + "?limit=" + PAGE + "&offset=" + rows.size()))
              .header("Authorization", "Bearer " + token)
              .build();
      send(request).get(envelope).forEach(rows::add);
    } while (rows.size() > before);
    return rows;
  }

  /** Scores by student of the section's line item with this title. */
  Map<String, String> scores(String section, String title) {
    String id =
        all("/classes/" + section + "/lineItems", "lineItems").stream()
            .filter(item -> item.get("title").asText().equals(title))
            .map(item -> item.get("sourcedId").asText())
            .reduce((one, other) -> "two line items with this title")
            .orElseThrow();
    Map<String, String> scores = new HashMap<>();
    for (JsonNode result :
        all("/classes/" + section + "/lineItems/" + encoded(id) + "/results", "results")) {
      String student = result.at("/student/sourcedId").asText();
      String twice = scores.put(student, result.get("score").decimalValue().toPlainString());
      if (twice != null) {
        throw new AssertionError("two results for one cell");
      }
    }
    return scores;
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private JsonNode send(HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(request.uri() + " answered " + answer.statusCode());
      }
      return json.readTree(answer.body());
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }
}
