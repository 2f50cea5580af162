package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the client.
 *
 * @param body empty for an answer without one
 */
record Answer(int status, byte[] body, Map<String, String> headers) {
  private static final byte[] NOTHING = new byte[0];

  static Answer json(int status, JsonNode body) {
    return new Answer(status, Wire.bytes(body), Map.of("Content-Type", "application/json"));
  }

  static Answer empty(int status) {
    return new Answer(status, NOTHING, Map.of());
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, body, more);
  }

  Answer withoutBody() {
    return empty(status);
  }
}
