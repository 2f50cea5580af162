package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Failures;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * One push of scores of one assignment. PowerTeacher Pro stores a batch whole or not at all, so one
 * that is refused is sent again without the rows it was refused for. What the answer names is
 * stored: no read of scores is documented for plugins. Used once.
 */
final class ScorePush {
  private static final int RESUBMIT = 412;
  private static final int FORBIDDEN = 403;

  /** Refusals that may be for one row only, though the answer does not say for which. */
  private static final Set<ReasonCode> OF_A_ROW =
      Set.of(ReasonCode.REFUSED, ReasonCode.OVER_MAXIMUM, ReasonCode.STUDENT_NOT_IN_SECTION);

  /** So many failures in a row are not the rows' fault. */
  private static final int STREAK = 10;

  private final Xte xte;
  private final Acting acting;
  private final Assignments assignments;
  private final OutgoingAssignment assignment;
  private final Map<CellId, Answer> answers = new HashMap<>();
  private Answer.@Nullable Failed ended;
  private int failuresInARow;

  ScorePush(Xte xte, Acting acting, Assignments assignments, OutgoingAssignment assignment) {
    this.xte = xte;
    this.acting = acting;
    this.assignments = assignments;
    this.assignment = assignment;
  }

  Map<CellId, Answer> push(List<OutgoingScore> scores) {
    try {
      RemoteId id = id();
      String term = Integer.toString(acting.term(assignment.section().id()));
      HttpUrl url =
          xte.url("ws/xte/score", "users_dcid", acting.user(), "status", "A", "term_id", term);
      send(url, id, scores);
    } catch (GatewayException e) {
      fail(scores, Failures.ofFirstRead(e));
    }
    return answers;
  }

  private RemoteId id() throws GatewayException {
    RemoteId known = RemoteId.read(assignment.remoteId()).orElse(null);
    if (known != null) {
      return known;
    }
    String title = assignment.assignment().title();
    return assignments
        .titled(assignment, List.of(title))
        .map(Assignments.Found::id)
        .orElseThrow(() -> new GatewayException(Reason.of(ReasonCode.GONE), null));
  }

  private void send(HttpUrl url, RemoteId id, List<OutgoingScore> scores) {
    if (ended != null) {
      fail(scores, ended);
      return;
    }
    Reply reply;
    try {
      byte[] body = ScoreWire.batch(id, scores);
      reply = xte.http().put(url, body);
      if (reply.status() == RESUBMIT) {
        reply = xte.http().put(url, body);
      }
      if (reply.success()) {
        confirm(reply, scores);
        return;
      }
    } catch (GatewayException e) {
      note(Failures.ofWrite(e), scores);
      return;
    }
    refused(url, id, scores, reply);
  }

  private void refused(HttpUrl url, RemoteId id, List<OutgoingScore> scores, Reply reply) {
    Map<String, ReasonCode> named = Refused.students(reply);
    Answer.Failed failed = Refusals.of(reply, Refusals.Subject.SCORE, xte.clock());
    List<OutgoingScore> theirs =
        scores.stream().filter(score -> named.containsKey(student(score))).toList();
    if (!theirs.isEmpty()) {
      for (OutgoingScore score : theirs) {
        ReasonCode code = named.get(student(score));
        answers.put(score.cell(), new Answer.Failed(Failures.as(code, failed.reason()), null));
      }
      List<OutgoingScore> rest =
          scores.stream().filter(score -> !named.containsKey(student(score))).toList();
      if (!rest.isEmpty()) {
        send(url, id, rest);
      }
    } else if (scores.size() > 1 && mayBeForOneRow(reply, failed, scores)) {
      failuresInARow++;
      int half = scores.size() / 2;
      send(url, id, scores.subList(0, half));
      send(url, id, scores.subList(half, scores.size()));
    } else {
      note(failed, scores);
    }
  }

  private boolean mayBeForOneRow(Reply reply, Answer.Failed failed, List<OutgoingScore> scores) {
    ReasonCode code = failed.reason().code();
    // A batch that failed before may have a row on which the server stumbles each time.
    boolean stumbles =
        code == ReasonCode.SERVER_ERROR
            && failuresInARow < STREAK
            && scores.stream().anyMatch(OutgoingScore::repeat);
    return stumbles || OF_A_ROW.contains(code) && reply.status() != FORBIDDEN;
  }

  private void confirm(Reply reply, List<OutgoingScore> scores) throws GatewayException {
    JsonNode body = Json.require(reply);
    JsonNode rows = body.isArray() ? body : body.path(ScoreWire.ROWS);
    if (!rows.isArray()) {
      throw reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer names no scores");
    }
    failuresInARow = 0;
    Map<String, JsonNode> stored = new HashMap<>();
    rows.forEach(row -> stored.put(row.path(ScoreWire.STUDENT).asText(""), row));
    for (OutgoingScore score : scores) {
      JsonNode row = stored.get(student(score));
      boolean there = row != null && !ScoreWire.differs(row, score.score());
      answers.put(
          score.cell(),
          there
              ? new Answer.Confirmed(Receipt.Proof.ANSWER, reply.requestId())
              : new Answer.Failed(reply.reason(ReasonCode.NOT_STORED, ""), null));
    }
  }

  private void note(Answer.Failed failed, List<OutgoingScore> scores) {
    if (Failures.endsAll(failed)) {
      ended = failed;
    } else if (failed.reason().code().next() == ReasonCode.Next.RETRY
        && ++failuresInARow >= STREAK) {
      ended =
          new Answer.Failed(
              Failures.as(ReasonCode.SERVER_DOWN, failed.reason()), failed.retryAfter());
    }
    fail(scores, failed);
  }

  private void fail(List<OutgoingScore> scores, Answer.Failed failed) {
    scores.forEach(score -> answers.put(score.cell(), failed));
  }

  private static String student(OutgoingScore score) {
    return score.cell().student().value();
  }
}
