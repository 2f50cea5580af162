package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Failures;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * OneRoster 1.2's creation of many results in one request, where the server offers it and keeps our
 * identifiers. That is tried with one result first: a server that allocates identifiers of its own
 * would make two results of one whose answer was lost and that is sent again. Safe for several
 * threads.
 */
final class SetCreation {
  /** Results in one request, far below any server's limit for a body. */
  private static final int MOST = 100;

  /** One alone is PUT: that can be repeated whatever the server does. */
  private static final int FEWEST = 2;

  /** One student whom the server refuses may make it refuse the set. */
  private static final Set<Integer> REFUSES_ITEMS = Set.of(409, 422);

  private static final Set<Integer> NOT_OFFERED = Set.of(400, 403, 404, 405, 410, 413, 415, 501);

  private enum Offer {
    UNKNOWN,
    OURS_KEPT,
    NONE
  }

  private final Results results;
  private volatile Offer offer;

  SetCreation(Results results, Version version) {
    this.results = results;
    offer = version.createsSets() ? Offer.UNKNOWN : Offer.NONE;
  }

  /** How many of these new results to create with the next request; 0 for none this way. */
  int next(int remaining) {
    if (remaining < FEWEST) {
      return 0;
    }
    return switch (offer) {
      case NONE -> 0;
      case UNKNOWN -> 1;
      case OURS_KEPT -> Math.min(remaining, MOST);
    };
  }

  /**
   * What came of a request.
   *
   * @param declined the server did nothing, so each is to be written by itself
   * @param failed what was said against all of them, empty when the server said yes
   * @param requestId of the request; null when it got no answer
   */
  record Outcome(boolean declined, Optional<Answer.Failed> failed, @Nullable String requestId) {}

  Outcome create(AssignmentId assignment, List<OutgoingScore> scores) {
    Reply reply;
    try {
      reply = results.create(assignment, scores);
    } catch (GatewayException e) {
      return new Outcome(false, Optional.of(Failures.ofWrite(e)), null);
    }
    Optional<Answer.Failed> failed =
        Acknowledgement.missingIn(reply, Refusals.Subject.SCORE, results.clock());
    boolean declined = failed.isPresent() && declined(reply.status(), failed.get());
    if (failed.isEmpty()) {
      offer = kept(reply, scores.size()) ? Offer.OURS_KEPT : Offer.NONE;
    } else if (offer == Offer.UNKNOWN && !REFUSES_ITEMS.contains(reply.status())) {
      boolean cannot = declined || failed.get().reason().code() == ReasonCode.SERVER_ERROR;
      offer = cannot ? Offer.NONE : Offer.UNKNOWN;
    }
    return new Outcome(declined, declined ? Optional.empty() : failed, reply.requestId());
  }

  /** Whatever page such a status comes with: if a portal sent it, the next write will tell. */
  private static boolean declined(int status, Answer.Failed failed) {
    ReasonCode code = failed.reason().code();
    return code != ReasonCode.RATE_LIMITED
        && (NOT_OFFERED.contains(status) || code.next() == ReasonCode.Next.PERSON);
  }

  private static boolean kept(Reply reply, int count) {
    JsonNode pairs =
        Json.parse(reply).map(body -> body.path("sourcedIdPairs")).orElseGet(Json::object);
    int kept = 0;
    for (JsonNode pair : pairs) {
      String allocated = Fields.text(pair, "allocatedSourcedId");
      if (!allocated.isEmpty() && allocated.equals(Fields.text(pair, "suppliedSourcedId"))) {
        kept++;
      }
    }
    return kept == count;
  }
}
