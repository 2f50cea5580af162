package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.ReasonCode;

/** Whether an answer to a write can come from a OneRoster server that stored it. */
final class Acknowledgement {
  private static final Set<String> KNOWN =
      Set.of(
          "lineItem",
          "result",
          "lineItems",
          "results",
          "statusInfoSet",
          "sourcedIdPairs",
          "sourcedId",
          "imsx_codeMajor",
          "codeMajor",
          "imsx_statusInfo");

  private Acknowledgement() {}

  /** Why it is none; empty when it is one, which still has to be proved by reading back. */
  static Optional<Answer.Failed> missingIn(Reply reply, Refusals.Subject subject, Clock clock) {
    if (!reply.success()) {
      return Optional.of(Refusals.of(reply, subject, clock));
    }
    if (reply.empty() || sentence(reply)) {
      return Optional.empty();
    }
    JsonNode body;
    try {
      body = Json.require(reply);
    } catch (GatewayException e) {
      return Optional.of(new Answer.Failed(e.reason(), null));
    }
    if (!known(body)) {
      return Optional.of(
          new Answer.Failed(
              reply.reason(ReasonCode.FOREIGN_ANSWER, "not an answer of a OneRoster server"),
              null));
    }
    return Refusals.reportsFailure(reply)
        ? Optional.of(Refusals.of(reply, subject, clock))
        : Optional.empty();
  }

  /** Such as "Created": says nothing, and portals do not speak so. */
  private static boolean sentence(Reply reply) {
    return reply.header("Content-Type").orElse("").startsWith("text/plain") && !reply.html();
  }

  private static boolean known(JsonNode body) {
    return body.isEmpty() || KNOWN.stream().anyMatch(body::has);
  }
}
