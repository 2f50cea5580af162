package org.gradecompanion.gateway.powerteacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores written in batches, and one row that holds back no other. */
class XteScoreTest extends XteStory {
  private static final String NOT_ASSOCIATED =
      "Student.id [2] does not have an AssignmentStudentAssociation";

  private Map<CellId, Answer> push(OutgoingScore... scores) {
    return gateway.push(known(QUIZ, QUIZ), List.of(scores));
  }

  @Test
  void score_isWrittenWithItsFlagsAndComment_andConfirmedByTheAnswer() throws Exception {
    server.on(SCORES, named("1"));
    Score score = new Score(new BigDecimal("8.50"), Set.of(Flag.LATE, Flag.COLLECTED), "bus");

    Map<CellId, Answer> answers = push(score("1", score));

    assertThat(answers.get(cell("1"))).isInstanceOf(Answer.Confirmed.class);
    JsonNode row = sent(SCORES).at("/assignment_scores/0");
    assertThat(row.at("/_assignmentsection/assignmentsectionid").asInt()).isEqualTo(80001);
    assertThat(row.get("studentsdcid").asInt()).isEqualTo(1);
    assertThat(row.get("actualscoreentered").asText()).isEqualTo("8.5");
    assertThat(row.get("actualscoreentered").isTextual()).isTrue();
    assertThat(row.get("actualscorekind").asText()).isEqualTo("REAL_SCORE");
    assertThat(row.get("scoretype").asText()).isEqualTo("POINTS");
    assertThat(row.get("scorepoints").decimalValue()).isEqualByComparingTo("8.5");
    assertThat(row.get("islate").isBoolean()).isTrue();
    assertThat(row.get("islate").asBoolean()).isTrue();
    assertThat(row.get("iscollected").asBoolean()).isTrue();
    for (String off : List.of("ismissing", "isexempt", "isabsent", "isincomplete")) {
      assertThat(row.get(off).asBoolean()).as(off).isFalse();
    }
    assertThat(row.at("/_assignmentscorecomment/commentvalue").asText()).isEqualTo("bus");
    assertThat(server.requests())
        .filteredOn(request -> request.getMethod().equals("PUT"))
        .first()
        .satisfies(
            request -> {
              assertThat(request.getUrl().queryParameter("users_dcid")).isEqualTo("55");
              assertThat(request.getUrl().queryParameter("status")).isEqualTo("A");
              assertThat(request.getUrl().queryParameter("term_id")).isEqualTo("3600");
            });
  }

  @Test
  void clearedScore_isWrittenAsNothing() throws Exception {
    server.on(SCORES, named("1"));

    Map<CellId, Answer> answers = push(score("1", Score.BLANK));

    assertThat(answers.get(cell("1"))).isInstanceOf(Answer.Confirmed.class);
    JsonNode row = sent(SCORES).at("/assignment_scores/0");
    assertThat(row.get("scorepoints").isNull()).isTrue();
    assertThat(row.get("actualscoreentered").isNull()).isTrue();
  }

  @Test
  void hundredScores_areOneRequest() {
    List<OutgoingScore> scores = new ArrayList<>();
    String[] students = new String[100];
    for (int i = 0; i < students.length; i++) {
      students[i] = Integer.toString(i + 1);
      scores.add(score(students[i], Score.of("1")));
    }
    server.on(SCORES, named(students));

    Map<CellId, Answer> answers = gateway.push(known(QUIZ, QUIZ), scores);

    assertThat(answers).hasSize(100);
    assertThat(answers.values()).allMatch(answer -> answer instanceof Answer.Confirmed);
    assertThat(server.count(SCORES)).isEqualTo(1);
  }

  @Test
  void refusedStudent_holdsBackNoOther() {
    server.on(SCORES, refused(error(NOT_ASSOCIATED, "2")), named("1", "3"));

    Map<CellId, Answer> answers =
        push(score("1", Score.of("1")), score("2", Score.of("2")), score("3", Score.of("3")));

    assertThat(answers.get(cell("1"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(code(answers.get(cell("2")))).isEqualTo(ReasonCode.STUDENT_NOT_IN_SECTION);
    assertThat(answers.get(cell("3"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(server.count(SCORES)).isEqualTo(2);
  }

  @Test
  void severalRefusedStudents_haveTheirOwnReasons() {
    server.on(
        SCORES,
        refused(
            error(NOT_ASSOCIATED, "2"),
            error("AssignmentScore.ScorePoints is greater than the points possible", "3")),
        named("1"));

    Map<CellId, Answer> answers =
        push(score("1", Score.of("1")), score("2", Score.of("2")), score("3", Score.of("30")));

    assertThat(answers.get(cell("1"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(code(answers.get(cell("2")))).isEqualTo(ReasonCode.STUDENT_NOT_IN_SECTION);
    assertThat(code(answers.get(cell("3")))).isEqualTo(ReasonCode.OVER_MAXIMUM);
  }

  @Test
  void refusalThatNamesNobody_isFoundByHalves() {
    server.on(
        SCORES,
        request ->
            request.getBody().utf8().contains("\"studentsdcid\":3,")
                ? json(409, "{\"message\":\"Validation failed\",\"errors\":[{\"field\":\"x\"}]}")
                : named("1", "2", "4"));

    Map<CellId, Answer> answers =
        push(
            score("1", Score.of("1")),
            score("2", Score.of("2")),
            score("3", Score.of("3")),
            score("4", Score.of("4")));

    assertThat(code(answers.remove(cell("3")))).isEqualTo(ReasonCode.REFUSED);
    assertThat(answers.values()).hasSize(3).allMatch(answer -> answer instanceof Answer.Confirmed);
  }

  @Test
  void rowOnWhichTheServerStumblesEachTime_isFoundWhenItIsRepeated() {
    server.on(
        SCORES,
        request ->
            request.getBody().utf8().contains("\"studentsdcid\":1,")
                ? json(500, "{\"message\":\"ORA-00001\"}")
                : named("2"));

    Map<CellId, Answer> answers =
        push(score("1", Score.of("1"), true), score("2", Score.of("2"), true));

    assertThat(code(answers.get(cell("1")))).isEqualTo(ReasonCode.SERVER_ERROR);
    assertThat(answers.get(cell("2"))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void lockedTerm_isTheReasonOfAll_inOneRequest() {
    server.on(SCORES, json(409, "{\"message\":\"Assignment is Locked\"}"));

    Map<CellId, Answer> answers = push(score("1", Score.of("1")), score("2", Score.of("2")));

    assertThat(answers.values()).extracting(XteStory::code).containsOnly(ReasonCode.TERM_CLOSED);
    assertThat(server.count(SCORES)).isEqualTo(1);
  }

  @Test
  void resubmit_isRepeatedOnceAtOnce() {
    MockResponse resubmit = json(412, "{\"message\":\"Resubmit\"}");
    server.on(SCORES, resubmit, named("1"));
    assertThat(push(score("1", Score.of("1"))).get(cell("1"))).isInstanceOf(Answer.Confirmed.class);

    server.on(SCORES, resubmit);
    assertThat(code(push(score("1", Score.of("1"))).get(cell("1"))))
        .isEqualTo(ReasonCode.SERVER_ERROR);
    assertThat(server.count(SCORES)).isEqualTo(4);
  }

  @Test
  void deletedAssignment_isGone() {
    server.on(
        SCORES,
        json(
            500,
            "{\"message\":\"Unable to find com.pearson.powerschool.xte.model."
                + "AssignmentSection with id 80001\"}"));

    assertThat(code(push(score("1", Score.of("1"))).get(cell("1")))).isEqualTo(ReasonCode.GONE);
  }

  @Test
  void rateLimit_isTheAnswerOfAll_andTheServersWaitIsKept() {
    server.on(
        SCORES,
        new MockResponse.Builder()
            .code(403)
            .addHeader("Content-Type", "application/json")
            .addHeader("Retry-After", "7")
            .body("{\"message\":\"Forbidden Rate Limit\"}")
            .build());

    Map<CellId, Answer> answers = push(score("1", Score.of("1")), score("2", Score.of("2")));

    assertThat(answers.values())
        .hasSize(2)
        .allSatisfy(
            answer -> {
              assertThat(code(answer)).isEqualTo(ReasonCode.RATE_LIMITED);
              assertThat(((Answer.Failed) answer).retryAfter()).isEqualTo(Duration.ofSeconds(7));
            });
    assertThat(server.count(SCORES)).isEqualTo(1);
  }

  @Test
  void answerThatDoesNotNameAStudent_doesNotConfirmTheScore() {
    server.on(SCORES, named("1"));

    Map<CellId, Answer> answers = push(score("1", Score.of("1")), score("2", Score.of("2")));

    assertThat(answers.get(cell("1"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(code(answers.get(cell("2")))).isEqualTo(ReasonCode.NOT_STORED);
  }

  @Test
  void answerThatNamesAnotherScore_doesNotConfirmOurs() {
    server.on(
        SCORES, json(200, "{\"assignment_scores\":[{\"studentsdcid\":1,\"scorepoints\":7}]}"));

    assertThat(code(push(score("1", Score.of("8"))).get(cell("1"))))
        .isEqualTo(ReasonCode.NOT_STORED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"A\""})
  void answerThatSaysThereIsNoSuchScore_doesNotConfirmOurs(String points) {
    String row = "{\"studentsdcid\":1,\"scorepoints\":" + points + "}";
    server.on(SCORES, json(200, "{\"assignment_scores\":[" + row + "]}"));

    assertThat(code(push(score("1", Score.of("8"))).get(cell("1"))))
        .isEqualTo(ReasonCode.NOT_STORED);
  }

  @Test
  void answerThatSaysThereIsNoScore_confirmsAClearedOne() {
    server.on(
        SCORES, json(200, "{\"assignment_scores\":[{\"studentsdcid\":1,\"scorepoints\":null}]}"));

    assertThat(push(score("1", Score.BLANK)).get(cell("1"))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void answersThatAreNotPowerTeachers_confirmNothing() {
    for (MockResponse foreign :
        List.of(html(200), empty(200), json(200, "{\"ok\":true}"), json(302, "{}"))) {
      server.on(SCORES, foreign);

      assertThat(code(push(score("1", Score.of("8"))).get(cell("1"))))
          .isEqualTo(ReasonCode.FOREIGN_ANSWER);
    }
  }

  @Test
  void answerThatIsCut_isNoAnswer() {
    server.on(SCORES, json(200, "{\"assignment_scores\":[{\"studentsdcid\":1,"));

    assertThat(code(push(score("1", Score.of("8"))).get(cell("1"))))
        .isEqualTo(ReasonCode.NO_ANSWER);
  }

  @Test
  void serverThatCannotBeReached_isOfflineForAll() {
    server.close();

    Map<CellId, Answer> answers = push(score("1", Score.of("1")), score("2", Score.of("2")));

    assertThat(answers.values()).extracting(XteStory::code).containsOnly(ReasonCode.OFFLINE);
  }

  @Test
  void everything_isCarried() {
    Score all = new Score(BigDecimal.ONE, Set.of(Flag.values()), "well done");

    assertThat(gateway.carried(all)).isEqualTo(all);
    assertThat(gateway.carries(Score.flagged(Flag.COLLECTED))).isTrue();
    assertThat(gateway.carries(Score.BLANK.withComment("see me"))).isTrue();
  }
}
