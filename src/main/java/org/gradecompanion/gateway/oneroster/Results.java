package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Failures;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.jspecify.annotations.Nullable;

/** The results of one assignment: reads them all, writes one. */
final class Results {
  private static final String KEY = "results";

  private final Api api;
  private final LineItems lineItems;
  private final Scores scores;
  private final Wire wire;

  Results(Api api, LineItems lineItems) {
    this.api = api;
    this.lineItems = lineItems;
    scores = new Scores(api.version().flags());
    wire = new Wire(api);
  }

  Scores scores() {
    return scores;
  }

  Map<StudentId, Present> read(SectionId section, AssignmentId assignment) throws GatewayException {
    return byStudent(rows(section, assignment.value()), assignment.value());
  }

  /** One per student of an assignment. */
  Map<StudentId, Present> byStudent(List<JsonNode> rows, String lineItem) {
    return Present.byStudent(rows, lineItem, scores);
  }

  List<JsonNode> rows(SectionId section, String lineItem) throws GatewayException {
    Rows rows = api.all(KEY, "classes", section.value(), "lineItems", lineItem, KEY);
    if (!rows.offered()) {
      rows = api.where(KEY, "lineItem.sourcedId", lineItem, KEY);
      // No results there: not yet, or because the assignment was deleted with all of them.
      if (rows.list().isEmpty() && lineItems.present(new AssignmentId(lineItem)).isEmpty()) {
        throw new GatewayException(Reason.of(ReasonCode.GONE), null);
      }
    }
    return rows.orThrow(api.clock());
  }

  /** Whether there are scores that we neither had confirmed nor sent nor were told of. */
  Optional<Answer.Failed> strange(OutgoingAssignment assignment, List<CellRecord> known) {
    Map<StudentId, CellRecord> cells = new HashMap<>();
    known.forEach(cell -> cells.put(cell.id().student(), cell));
    Map<StudentId, Present> there;
    try {
      there = read(assignment.section().id(), assignment.assignment().id());
    } catch (GatewayException e) {
      boolean gone = e.reason().code() == ReasonCode.GONE;
      return gone ? Optional.empty() : Optional.of(Failures.ofFirstRead(e));
    }
    boolean strange =
        there.values().stream()
            .anyMatch(
                present ->
                    !present.score().isBlank()
                        && !known(cells.get(present.student()), present.score()));
    return strange
        ? Optional.of(new Answer.Failed(new Reason(ReasonCode.CONFLICT, KEY, null), null))
        : Optional.empty();
  }

  private boolean known(@Nullable CellRecord cell, Score theirs) {
    if (cell == null) {
      return false;
    }
    boolean told = cell.theirs() != null && scores.same(theirs, cell.theirs());
    // What was sent and not answered may be any of our values since.
    return told || cell.sync().unknown() || scores.same(theirs, cell.confirmed());
  }

  /** Asks the server to create the results of one assignment in one request. */
  Reply create(AssignmentId assignment, List<OutgoingScore> outgoing) throws GatewayException {
    return api.post(wire.results(outgoing, scores), "lineItems", assignment.value(), KEY);
  }

  Clock clock() {
    return api.clock();
  }

  /**
   * What came of a request.
   *
   * @param failed empty when the server says that it did
   * @param requestId of the request; null when it got no answer
   */
  record Written(Optional<Answer.Failed> failed, @Nullable String requestId) {}

  /** Writes or deletes one result. */
  Written write(OutgoingScore outgoing, @Nullable Present present) {
    String id = present == null ? outgoing.resultId() : present.resultId();
    try {
      if (scores.carried(outgoing.score()).isBlank()) {
        Reply reply = api.delete(KEY, id);
        return reply.status() == 404 && !reply.html()
            ? new Written(Optional.empty(), reply.requestId())
            : written(reply);
      }
      Reply reply = api.put(wire.result(outgoing, id, present, scores), KEY, id);
      return written(reply);
    } catch (GatewayException e) {
      return new Written(Optional.of(Failures.ofWrite(e)), null);
    }
  }

  private Written written(Reply reply) {
    return new Written(
        Acknowledgement.missingIn(reply, Refusals.Subject.SCORE, api.clock()), reply.requestId());
  }
}
