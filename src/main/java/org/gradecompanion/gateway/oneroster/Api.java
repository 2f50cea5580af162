package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.ListBounds;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.gateway.SignedHttp;
import org.gradecompanion.model.ReasonCode;

/**
 * The addresses and collections of a OneRoster server. Collections are read to their end by the
 * rows received, since servers may give fewer per page than asked for. One of which rows may have
 * been missed is no answer, and is read again later.
 */
final class Api {
  private static final int MANY = 1000;
  private static final int FEW = 100;

  /** Page sizes are round numbers: such a total may be the page's own. */
  private static final int ROUND = 50;

  private static final Set<Integer> NOT_OFFERED = Set.of(400, 403, 404, 405, 410, 501);

  private final SignedHttp http;
  private final HttpUrl given;
  private final HttpUrl root;
  private final Version version;
  private final Clock clock;

  Api(SignedHttp http, HttpUrl given, Version version, Clock clock) {
    this.http = http;
    this.given = given;
    this.root = version.root(given);
    this.version = version;
    this.clock = clock;
  }

  Version version() {
    return version;
  }

  /** The address that the connection names. */
  HttpUrl given() {
    return given;
  }

  Clock clock() {
    return clock;
  }

  HttpUrl url(String... segments) {
    return version.url(root, List.of(segments));
  }

  Reply get(String... segments) throws GatewayException {
    return http.get(url(segments));
  }

  Reply put(byte[] json, String... segments) throws GatewayException {
    return http.put(url(segments), json);
  }

  Reply post(byte[] json, String... segments) throws GatewayException {
    return http.post(url(segments), json);
  }

  Reply delete(String... segments) throws GatewayException {
    return http.delete(url(segments));
  }

  /** Reads a whole collection. */
  Rows all(String key, String... segments) throws GatewayException {
    return pages(key, url(segments), false);
  }

  /** Reads the part of a collection in which a field has a value. */
  Rows where(String key, String field, String value, String... segments) throws GatewayException {
    String filter = field + "='" + value.replace("'", "''") + "'";
    return pages(key, url(segments).newBuilder().addQueryParameter("filter", filter).build(), true);
  }

  private Rows pages(String key, HttpUrl collection, boolean filtered) throws GatewayException {
    List<JsonNode> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int limit = MANY;
    int offset = 0;
    long total = -1;
    ListBounds bounds = new ListBounds(clock);
    while (true) {
      Reply reply = http.get(page(collection, limit, offset));
      bounds.take(reply);
      if (!reply.success()) {
        if (offset == 0 && limit == MANY && reply.status() == 400) {
          limit = FEW;
          continue;
        }
        if (offset == 0 && notOffered(reply)) {
          return Rows.notOffered(reply);
        }
        if (offset > 0 && total < 0 && endsList(reply)) {
          return Rows.read(rows);
        }
        throw Refusals.failure(reply, clock);
      }
      List<JsonNode> received = rows(reply, key);
      int before = rows.size();
      received.stream()
          .filter(row -> Fields.id(row).map(seen::add).orElse(false))
          .forEach(rows::add);
      // More than was received, so it counts the whole list and not a page.
      long announced = total > offset ? total : -1;
      offset += received.size();
      total = total(reply);
      if (total >= 0 && total < announced) {
        // What followed a deleted row moved up, over the edge of a page that was read already.
        throw reply.failure(ReasonCode.NO_ANSWER, "a list shrank while it was read");
      }
      // The same page again: a server that knows no offset has given all it has.
      boolean repeated = rows.size() == before;
      if (received.isEmpty() || repeated) {
        if (received.isEmpty() && !filtered && offset < total) {
          throw reply.failure(ReasonCode.NO_ANSWER, "a list ended before its announced end");
        }
        return Rows.read(rows);
      }
      if (total >= 0 ? offset >= total && believable(total, reply) : lastByLink(reply)) {
        return Rows.read(rows);
      }
    }
  }

  /** Whether the server has no such thing, or not for us. */
  static boolean notOffered(Reply reply) {
    return NOT_OFFERED.contains(reply.status());
  }

  /** Some servers announce how many rows are on the page, or link a next one all the same. */
  private static boolean believable(long total, Reply reply) {
    return total % ROUND != 0 && !linksNext(reply);
  }

  /** Some servers have no empty page after the last one: there is nothing at that offset. */
  private static boolean endsList(Reply reply) {
    return reply.status() == 404 && !reply.html();
  }

  private static HttpUrl page(HttpUrl collection, int limit, int offset) {
    return collection
        .newBuilder()
        .addQueryParameter("limit", Integer.toString(limit))
        .addQueryParameter("offset", Integer.toString(offset))
        .build();
  }

  private static long total(Reply reply) {
    String text = reply.header("X-Total-Count").orElse("");
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
  }

  /** The server links its pages, and this one has no next. */
  private static boolean lastByLink(Reply reply) {
    return reply.header("Link").isPresent() && !linksNext(reply);
  }

  private static boolean linksNext(Reply reply) {
    String link = reply.header("Link").orElse("").replace("\"", "").toLowerCase(Locale.ROOT);
    return link.contains("rel=next");
  }

  private List<JsonNode> rows(Reply reply, String key) throws GatewayException {
    JsonNode body = Json.require(reply);
    JsonNode list = body.isArray() ? body : Envelope.list(body, key).orElse(null);
    if (list == null) {
      throw Refusals.reportsFailure(reply)
          ? Refusals.failure(reply, clock)
          : reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer has no \"" + key + "\"");
    }
    return Json.objects(reply, list);
  }

  /**
   * The object in the answer to a read of one.
   *
   * @throws GatewayException FOREIGN_ANSWER when there is none
   */
  static JsonNode one(Reply reply, String key) throws GatewayException {
    return Envelope.object(Json.require(reply), key)
        .orElseThrow(
            () -> reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer has no \"" + key + "\""));
  }
}
