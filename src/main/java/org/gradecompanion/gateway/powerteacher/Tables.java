package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.ListBounds;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.ReasonCode;

/**
 * PowerSchool's tables ({@code /ws/schema/table}): all rows that meet a condition, page by page.
 * Safe for several threads.
 */
final class Tables {
  /** PowerSchool gives no more rows at once. */
  private static final int PAGE = 100;

  private static final Set<Integer> NOT_OFFERED = Set.of(400, 403, 404);

  private final Xte xte;

  /** The longest page seen: a shorter one is the last. */
  private final AtomicInteger longest = new AtomicInteger();

  Tables(Xte xte) {
    this.xte = xte;
  }

  /**
   * @param condition such as {@code schoolid==7;lastday=ge=2026-11-20}
   * @param columns separated by commas
   */
  List<TableRow> where(String table, String condition, String columns) throws GatewayException {
    return read(table, condition, columns, false);
  }

  /** The same of a table that the plugin need not be allowed to view: then there is nothing. */
  List<TableRow> ifOffered(String table, String condition, String columns) throws GatewayException {
    return read(table, condition, columns, true);
  }

  private List<TableRow> read(String table, String condition, String columns, boolean optional)
      throws GatewayException {
    List<TableRow> rows = new ArrayList<>();
    Set<JsonNode> seen = new HashSet<>();
    ListBounds bounds = new ListBounds(xte.clock());
    for (int page = 1; ; page++) {
      Reply reply = xte.http().get(page(table, condition, columns, page));
      bounds.take(reply);
      if (!reply.success()) {
        if (optional && page == 1 && NOT_OFFERED.contains(reply.status()) && !reply.html()) {
          return List.of();
        }
        throw Refusals.failure(reply, xte.clock());
      }
      List<JsonNode> received = records(reply);
      List<JsonNode> fresh = received.stream().filter(seen::add).toList();
      fresh.forEach(row -> rows.add(TableRow.of(row)));
      boolean last = received.size() < longest.accumulateAndGet(received.size(), Math::max);
      // The same page again: a server that knows no pages has given all it has.
      if (last || fresh.isEmpty()) {
        return List.copyOf(rows);
      }
    }
  }

  private HttpUrl page(String table, String condition, String columns, int page) {
    HttpUrl.Builder url = xte.url("ws/schema/table/" + table).newBuilder();
    if (!condition.isEmpty()) {
      url.addQueryParameter("q", condition);
    }
    return url.addQueryParameter("projection", columns)
        .addQueryParameter("page", Integer.toString(page))
        .addQueryParameter("pagesize", Integer.toString(PAGE))
        .build();
  }

  private static List<JsonNode> records(Reply reply) throws GatewayException {
    JsonNode body = Json.require(reply);
    JsonNode records = body.isArray() ? body : body.path("record");
    if (records.isArray()) {
      return Json.objects(reply, records);
    }
    if (records.isObject()) {
      return List.of(records);
    }
    if (!body.has("record") && !body.has("name")) {
      throw reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer has no \"record\"");
    }
    return List.of();
  }
}
