package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.gateway.SignedHttp;
import org.gradecompanion.model.ReasonCode;

/** The addresses of a district's PowerSchool server. */
final class Xte {
  private final SignedHttp http;
  private final HttpUrl root;
  private final Clock clock;

  /**
   * @param base the district's address, with or without {@code /ws/xte}
   */
  Xte(SignedHttp http, HttpUrl base, Clock clock) {
    this.http = http;
    this.root = root(base);
    this.clock = clock;
  }

  private static HttpUrl root(HttpUrl base) {
    List<String> segments = new ArrayList<>(base.pathSegments());
    for (String last : List.of("", "xte", "ws")) {
      if (!segments.isEmpty() && segments.get(segments.size() - 1).equals(last)) {
        segments.remove(segments.size() - 1);
      }
    }
    HttpUrl.Builder root = base.newBuilder().encodedPath("/").query(null);
    segments.forEach(root::addPathSegment);
    return root.build();
  }

  Clock clock() {
    return clock;
  }

  /**
   * An address.
   *
   * @param path below the district's, such as {@code ws/xte/score}
   * @param query names and values in turn
   */
  HttpUrl url(String path, String... query) {
    HttpUrl.Builder url = root.newBuilder().addPathSegments(path);
    for (int i = 0; i < query.length; i += 2) {
      url.addQueryParameter(query[i], query[i + 1]);
    }
    return url.build();
  }

  /** The district's address as the connection should name it. */
  HttpUrl root() {
    return root;
  }

  SignedHttp http() {
    return http;
  }

  /** Reads a list, which PowerTeacher Pro gives whole and without a wrapper. */
  List<JsonNode> list(HttpUrl url) throws GatewayException {
    Reply reply = http.get(url);
    if (!reply.success()) {
      throw Refusals.failure(reply, clock);
    }
    JsonNode body = Json.require(reply);
    if (!body.isArray()) {
      throw reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer is no list");
    }
    return Json.objects(reply, body);
  }
}
