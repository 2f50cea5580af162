package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;

/** Scores written, confirmed by reading back and deleted. */
class ScoreWriteTest extends GatewayStory {
  @Test
  void score_isWrittenAndConfirmedByReadingBack() throws Exception {
    server.on(RESULTS, results(), results(result("r-a", "a", "\"score\":\"8.50\"")));
    server.on("PUT /results/r-a", empty(201));

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("8.5"), Score.BLANK)));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
    JsonNode result = sent("PUT").get("result");
    assertThat(result.get("score").decimalValue()).isEqualByComparingTo("8.5");
    assertThat(result.get("scoreStatus").asText()).isEqualTo("fully graded");
    assertThat(result.get("scoreDate").asText()).isEqualTo("2026-11-24");
    assertThat(result.at("/lineItem/sourcedId").asText()).isEqualTo("li1");
    assertThat(result.at("/student/sourcedId").asText()).isEqualTo("a");
  }

  @Test
  void scoreThatIsThereAlready_isConfirmedWithoutAWrite() {
    server.on(RESULTS, results(result("other", "a", "\"score\":8,\"scoreStatus\":\"x\"")));

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("8.0"), Score.BLANK)));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(server.count("PUT /results/r-a")).isZero();
  }

  @Test
  void scoreChangedBehindOurBack_isAConflictAndIsNotWritten() {
    server.on(RESULTS, results(result("r-a", "a", "\"score\":7")));

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("9"), Score.of("8"))));

    assertThat(answers.get(cell("a")))
        .asInstanceOf(type(Answer.Conflicting.class))
        .extracting(Answer.Conflicting::theirs)
        .isEqualTo(Score.of("7"));
    assertThat(server.count("PUT /results/r-a")).isZero();
  }

  @Test
  void resultUnderAnotherIdentifier_isWrittenInPlace_withItsComment() throws Exception {
    String foreign = "\"comment\":\"late bus\",\"metadata\":{\"x\":1},\"score\":";
    server.on(
        RESULTS,
        results(result("theirs", "a", foreign + "8")),
        results(result("theirs", "a", foreign + "9")));
    server.on("PUT /results/theirs", empty(200));

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("9"), Score.of("8"))));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(server.count("PUT /results/r-a")).isZero();
    assertThat(sent("PUT").at("/result/sourcedId").asText()).isEqualTo("theirs");
    assertThat(sent("PUT").at("/result/comment").asText()).isEqualTo("late bus");
    assertThat(sent("PUT").at("/result/metadata/x").asInt()).isEqualTo(1);
  }

  @Test
  void clearedScore_isDeletedThere() {
    server.on(RESULTS, results(result("r-a", "a", "\"score\":8")), results());
    server.on("DELETE /results/r-a", empty(204));

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.BLANK, Score.of("8"))));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void missing_isAStatusWithoutANumber() throws Exception {
    server.on(
        RESULTS,
        results(),
        results(result("r-a", "a", "\"score\":0,\"scoreStatus\":\"not submitted\"")));
    server.on("PUT /results/r-a", empty(201));

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.flagged(Flag.MISSING), Score.BLANK)));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(sent("PUT").at("/result/scoreStatus").asText()).isEqualTo("not submitted");
    assertThat(sent("PUT").get("result").has("score")).isFalse();
  }

  @Test
  void resultsOnlyByFilter_areReadThatWay() {
    server.on("GET /results", results(), results(result("r-a", "a", "\"score\":8")));
    server.on("PUT /results/r-a", empty(201));
    server.on("GET /lineItems/li1", json(200, STORED));

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("8"), Score.BLANK)));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void flagBesidePoints_isSentWhereThereIsAMemberForIt() throws Exception {
    Score late = new Score(new BigDecimal("8"), Set.of(Flag.LATE), "");
    server.on(RESULTS, results(), results(result("r-a", "a", "\"score\":8,\"late\":\"true\"")));
    server.on("PUT /results/r-a", empty(201));

    Map<CellId, Answer> answers = gateway.push(ASSIGNMENT, List.of(score("a", late, Score.BLANK)));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
    JsonNode result = sent("PUT").get("result");
    assertThat(result.get("scoreStatus").asText()).isEqualTo("fully graded");
    assertThat(result.has("late")).isEqualTo(second());
    if (second()) {
      assertThat(result.get("late").isTextual()).isTrue();
      assertThat(result.get("late").asText()).isEqualTo("true");
      assertThat(result.get("missing").asText()).isEqualTo("false");
      assertThat(result.get("incomplete").asText()).isEqualTo("false");
    }
  }

  @Test
  void whatIsCarried_isPointsExemptMissing_andInTheSecondVersionLateAndIncomplete() {
    Score late = new Score(new BigDecimal("8"), Set.of(Flag.LATE, Flag.COLLECTED), "well done");

    assertThat(gateway.carries(Score.BLANK)).isTrue();
    assertThat(gateway.carries(late)).isTrue();
    assertThat(gateway.carries(Score.flagged(Flag.MISSING))).isTrue();
    assertThat(gateway.carries(Score.flagged(Flag.EXEMPT))).isTrue();
    assertThat(gateway.carries(Score.flagged(Flag.INCOMPLETE))).isEqualTo(second());
    assertThat(gateway.carries(Score.flagged(Flag.COLLECTED))).isFalse();
    assertThat(gateway.carries(Score.BLANK.withComment("see me"))).isFalse();
    assertThat(gateway.carried(late))
        .isEqualTo(
            second() ? new Score(new BigDecimal("8"), Set.of(Flag.LATE), "") : Score.of("8"));
  }
}
