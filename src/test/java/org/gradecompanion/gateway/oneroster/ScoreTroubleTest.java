package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;

/** Scores that do not arrive, and that hold back no other. */
class ScoreTroubleTest extends GatewayStory {
  @Test
  void refusedStudent_holdsBackNoOther() {
    server.on(
        RESULTS,
        results(),
        results(result("r-a", "a", "\"score\":1"), result("r-c", "c", "\"score\":3")));
    server.on("PUT /results/r-a", empty(201));
    server.on("PUT /results/r-b", json(422, "{\"imsx_description\":\"student is not enrolled\"}"));
    server.on("PUT /results/r-c", empty(201));

    Map<CellId, Answer> answers =
        gateway.push(
            ASSIGNMENT,
            List.of(
                score("a", Score.of("1"), Score.BLANK),
                score("b", Score.of("2"), Score.BLANK),
                score("c", Score.of("3"), Score.BLANK)));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(code(answers.get(cell("b")))).isEqualTo(ReasonCode.STUDENT_NOT_IN_SECTION);
    assertThat(answers.get(cell("c"))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void rateLimitAmidABatch_endsItAndIsTheAnswerOfTheRest() {
    server.on(RESULTS, results());
    MockResponse wait = new MockResponse.Builder().code(429).addHeader("Retry-After", "7").build();
    List<OutgoingScore> scores =
        Stream.iterate(0, i -> i + 1)
            .limit(30)
            .map(i -> score("s" + i, Score.of("1"), Score.BLANK))
            .toList();
    scores.forEach(score -> server.on("PUT /results/" + score.resultId(), wait));

    Map<CellId, Answer> answers = gateway.push(ASSIGNMENT, scores);

    assertThat(answers).hasSize(30);
    assertThat(answers.values())
        .allSatisfy(
            answer -> {
              assertThat(code(answer)).isEqualTo(ReasonCode.RATE_LIMITED);
              assertThat(((Answer.Failed) answer).retryAfter()).isEqualTo(Duration.ofSeconds(7));
            });
    assertThat(server.requests().stream().filter(r -> "PUT".equals(r.getMethod())).count())
        .isLessThanOrEqualTo(4);
  }

  @Test
  void scoresOfADeletedAssignment_areGone() {
    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("8"), Score.BLANK)));

    assertThat(code(answers.get(cell("a")))).isEqualTo(ReasonCode.GONE);
  }

  @Test
  void confirmedScoreOfADeletedAssignment_isGone_notAConflictWithABlank() {
    server.on("GET /results", results());

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("9"), Score.of("8"))));

    assertThat(code(answers.get(cell("a")))).isEqualTo(ReasonCode.GONE);
  }

  @Test
  void serverThatCannotBeReached_isOfflineForAll() {
    server.close();

    Map<CellId, Answer> answers =
        gateway.push(
            ASSIGNMENT,
            List.of(
                score("a", Score.of("1"), Score.BLANK), score("b", Score.of("2"), Score.BLANK)));

    assertThat(answers.values()).extracting(GatewayStory::code).containsOnly(ReasonCode.OFFLINE);
  }
}
