package org.gradecompanion.gateway.oneroster;

import java.util.HashMap;
import java.util.Map;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;

/** What schools are called; each is asked for once. */
final class Schools {
  private final Api api;
  private final Map<String, String> titles = new HashMap<>();

  Schools(Api api) {
    this.api = api;
  }

  /**
   * Empty when the server does not say.
   *
   * @throws GatewayException it would say at another time: what a district decided for a school by
   *     its name must not change with the weather
   */
  String title(String id) throws GatewayException {
    if (id.isEmpty()) {
      return "";
    }
    if (!titles.containsKey(id)) {
      titles.put(id, read(id));
    }
    return titles.get(id);
  }

  private String read(String id) throws GatewayException {
    Reply reply = api.get("schools", id);
    if (!reply.success() && !Api.notOffered(reply)) {
      throw Refusals.failure(reply, api.clock());
    }
    return Json.parse(reply)
        .filter(body -> reply.success())
        .flatMap(body -> Envelope.object(body, "org"))
        .map(org -> Fields.text(org, "name").strip())
        .orElse("");
  }
}
