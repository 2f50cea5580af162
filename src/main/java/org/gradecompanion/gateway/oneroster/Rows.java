package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A complete collection, or the answer of a server that does not offer it this way.
 *
 * @param refusal null when it is offered
 */
record Rows(List<JsonNode> list, @Nullable Reply refusal) {
  static Rows read(List<JsonNode> list) {
    return new Rows(List.copyOf(list), null);
  }

  static Rows notOffered(Reply refusal) {
    return new Rows(List.of(), refusal);
  }

  boolean offered() {
    return refusal == null;
  }

  List<JsonNode> orThrow(Clock clock) throws GatewayException {
    if (refusal != null) {
      throw Refusals.failure(refusal, clock);
    }
    return list;
  }

  /** Never the rows: they hold students. */
  @Override
  public String toString() {
    return "Rows[" + list.size() + "]";
  }
}
