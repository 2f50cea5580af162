package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.ScriptedServer;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.TeacherId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OneRosterGatewayTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 23);
  private static final Section SECTION =
      new Section(new SectionId("c1"), "Biology", "BIO", "s1", new TeacherId("t1"), List.of());
  private static final OutgoingAssignment ASSIGNMENT =
      new OutgoingAssignment(
          new Assignment(
              new AssignmentId("li1"),
              SECTION.id(),
              "Quiz 1",
              "On cells",
              new BigDecimal("10"),
              null,
              DUE,
              new CategoryId("cat1")),
          SECTION,
          null);
  private static final String STORED =
      """
      {"lineItem":{"sourcedId":"li1","status":"active","title":"Quiz 1",
       "dueDate":"2026-11-23T12:00:00.000Z","resultValueMax":"10.0",
       "metadata":{"scoreType":"POINTS"}}}""";
  private static final String RESULTS = "GET /classes/c1/lineItems/li1/results";

  private final ScriptedServer server;
  private final Gateway gateway;

  OneRosterGatewayTest() throws IOException {
    server = new ScriptedServer();
    gateway =
        new OneRosterGateway(
            server.connection(), "secret".toCharArray(), new Http(), new HandClock());
  }

  @AfterEach
  void stop() {
    gateway.close();
    server.close();
  }

  private static CellId cell(String student) {
    return new CellId(new AssignmentId("li1"), new StudentId(student));
  }

  private static OutgoingScore score(String student, Score score, Score expected) {
    return new OutgoingScore(
        cell(student), "r-" + student, score, expected, false, LocalDate.of(2026, 11, 24));
  }

  private static String result(String id, String student, String rest) {
    return """
        {"sourcedId":"%s","status":"active","lineItem":{"sourcedId":"li1"},
         "student":{"sourcedId":"%s"},%s}"""
        .formatted(id, student, rest);
  }

  private static MockResponse results(String... rows) {
    return json(200, "{\"results\":[" + String.join(",", rows) + "]}");
  }

  private JsonNode sent(String method) throws IOException {
    String body =
        server.requests().stream()
            .filter(request -> request.getMethod().equals(method))
            .filter(request -> !request.getTarget().equals(ScriptedServer.TOKEN))
            .reduce((first, second) -> second)
            .orElseThrow()
            .getBody()
            .utf8();
    return new ObjectMapper().readTree(body);
  }

  private static ReasonCode code(Answer answer) {
    return ((Answer.Failed) answer).reason().code();
  }

  // Assignments

  @Test
  void assignment_isWrittenWholeAndConfirmedByReadingBack() throws Exception {
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, STORED));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);

    JsonNode item = sent("PUT").get("lineItem");
    assertThat(item.get("sourcedId").asText()).isEqualTo("li1");
    assertThat(item.get("status").asText()).isEqualTo("active");
    assertThat(item.get("dateLastModified").asText()).isEqualTo("2026-11-20T15:00:00.000Z");
    assertThat(item.get("title").asText()).isEqualTo("Quiz 1");
    assertThat(item.get("description").asText()).isEqualTo("On cells");
    assertThat(item.get("assignDate").asText()).isEqualTo("2026-11-23T12:00:00.000Z");
    assertThat(item.get("dueDate").asText()).isEqualTo("2026-11-23T12:00:00.000Z");
    assertThat(item.get("resultValueMin").asInt()).isZero();
    assertThat(item.get("resultValueMax").asInt()).isEqualTo(10);
    assertThat(item.at("/class/sourcedId").asText()).isEqualTo("c1");
    assertThat(item.at("/class/type").asText()).isEqualTo("class");
    assertThat(item.at("/class/href").asText()).endsWith("/ims/oneroster/v1p1/classes/c1");
    assertThat(item.at("/category/sourcedId").asText()).isEqualTo("cat1");
  }

  @Test
  void assignmentThatIsThereAlready_keepsItsMetadata() throws Exception {
    server.on("GET /lineItems/li1", json(200, STORED));
    server.on("PUT /lineItems/li1", empty(200));

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);

    assertThat(sent("PUT").at("/lineItem/metadata/scoreType").asText()).isEqualTo("POINTS");
  }

  @Test
  void assignmentStoredDifferently_isNotConfirmed_andTheFieldIsNamed() {
    server.on("GET /lineItems/li1", json(200, STORED.replace("Quiz 1", "Quiz")));
    server.on("PUT /lineItems/li1", empty(201));

    Answer answer = gateway.push(ASSIGNMENT);

    assertThat(code(answer)).isEqualTo(ReasonCode.NOT_STORED);
    assertThat(((Answer.Failed) answer).reason().detail()).isEqualTo("title");
  }

  private static OutgoingAssignment edit(String confirmedTitle, boolean repeat) {
    Assignment ours = ASSIGNMENT.assignment();
    return new OutgoingAssignment(
        ours.withTitle("Our new title"), SECTION, null, ours.withTitle(confirmedTitle), repeat);
  }

  @Test
  void assignmentChangedBehindOurBack_isAConflictAndIsNotWritten() {
    server.on("GET /lineItems/li1", json(200, STORED));

    Answer answer = gateway.push(edit("Title before", false));

    assertThat(code(answer)).isEqualTo(ReasonCode.CONFLICT);
    assertThat(((Answer.Failed) answer).reason().detail()).isEqualTo("title");
    assertThat(server.requests()).noneMatch(request -> request.getMethod().equals("PUT"));
  }

  @Test
  void assignmentChangedBehindOurBack_isWrittenWhenTheTeacherSendsItAgain() {
    server.on(
        "GET /lineItems/li1",
        json(200, STORED),
        json(200, STORED.replace("Quiz 1", "Our new title")));
    server.on("PUT /lineItems/li1", empty(200));

    assertThat(gateway.push(edit("Title before", true))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void assignmentDeletedBehindOurBack_isGoneAndNotCreatedWithoutItsScores() {
    server.on("GET /lineItems/li1", json(404, "{}"));

    assertThat(code(gateway.push(edit("Quiz 1", false)))).isEqualTo(ReasonCode.GONE);
    assertThat(server.requests()).noneMatch(request -> request.getMethod().equals("PUT"));
  }

  @Test
  void titleStoredInAnotherUnicodeFormAndTrimmed_isConfirmed() {
    Assignment ours = ASSIGNMENT.assignment().withTitle("Re\u0301sume\u0301  1 ");
    server.on(
        "GET /lineItems/li1",
        json(404, "{}"),
        json(200, STORED.replace("Quiz 1", "R\u00e9sum\u00e9 1")));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(gateway.push(new OutgoingAssignment(ours, SECTION, null)))
        .isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void assignmentPutIntoAnotherCategory_isNotConfirmed() {
    String elsewhere =
        STORED.replace("\"metadata\"", "\"category\":{\"sourcedId\":\"other\"},\"metadata\"");
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, elsewhere));
    server.on("PUT /lineItems/li1", empty(201));

    Answer answer = gateway.push(ASSIGNMENT);

    assertThat(code(answer)).isEqualTo(ReasonCode.NOT_STORED);
    assertThat(((Answer.Failed) answer).reason().detail()).isEqualTo("category");
  }

  static Stream<Arguments> foreignAnswers() {
    return Stream.of(
        Arguments.of(html(200), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(201), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(empty(302), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(307), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(511), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(403), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(empty(407), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "\"ok\""), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "OK"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "[]{"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "{\"portal\":\"sign in\"}"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "{\"lineItem\":"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(
            json(200, "{\"statusInfoSet\":[{\"imsx_codeMajor\":\"failure\"}]}"),
            ReasonCode.REFUSED),
        Arguments.of(html(500), ReasonCode.SERVER_ERROR),
        Arguments.of(html(502), ReasonCode.SERVER_ERROR),
        Arguments.of(html(503), ReasonCode.SERVER_DOWN),
        Arguments.of(empty(429), ReasonCode.RATE_LIMITED));
  }

  @ParameterizedTest
  @MethodSource("foreignAnswers")
  void answerThatIsNoAcknowledgement_confirmsNothing(MockResponse answer, ReasonCode code) {
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, STORED));
    server.on("PUT /lineItems/li1", answer);

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(code);
  }

  @Test
  void emptyOk_isConfirmedOnlyByTheReadBack() {
    server.on("GET /lineItems/li1", json(404, "{}"));
    server.on("PUT /lineItems/li1", empty(200));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.NOT_STORED);
  }

  @Test
  void plainSentence_isConfirmedOnlyByTheReadBack() {
    MockResponse created =
        new MockResponse.Builder()
            .code(201)
            .addHeader("Content-Type", "text/plain; charset=utf-8")
            .body("Created")
            .build();
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, STORED), json(404, "{}"));
    server.on("PUT /lineItems/li1", created);

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);
    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.NOT_STORED);
  }

  @Test
  void notFoundAsAWebPage_isANewAssignment() {
    server.on("GET /lineItems/li1", html(404), json(200, STORED));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void notFoundAsAWebPageAfterTheWrite_confirmsNothing() {
    server.on("GET /lineItems/li1", html(404));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void readBackByAPortal_confirmsNothing() {
    server.on("GET /lineItems/li1", json(404, "{}"), html(200));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void deletingWhatIsNotThere_countsAsDeleted() {
    server.on("DELETE /lineItems/li1", json(404, "{}"));

    assertThat(gateway.delete(new AssignmentId("li1"))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void deletingAtAPortal_doesNot() {
    server.on("DELETE /lineItems/li1", html(404));

    assertThat(code(gateway.delete(new AssignmentId("li1")))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  // Scores

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
  void resultsOnlyByFilter_areReadThatWay() {
    server.on("GET /results", results(), results(result("r-a", "a", "\"score\":8")));
    server.on("PUT /results/r-a", empty(201));
    server.on("GET /lineItems/li1", json(200, STORED));

    Map<CellId, Answer> answers =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("8"), Score.BLANK)));

    assertThat(answers.get(cell("a"))).isInstanceOf(Answer.Confirmed.class);
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

    assertThat(answers.values())
        .extracting(OneRosterGatewayTest::code)
        .containsOnly(ReasonCode.OFFLINE);
  }

  @Test
  void whatIsCarried_isPointsExemptAndMissing() {
    Score late = new Score(new BigDecimal("8"), Set.of(Flag.LATE), "well done");

    assertThat(gateway.carries(Score.BLANK)).isTrue();
    assertThat(gateway.carries(late)).isTrue();
    assertThat(gateway.carries(Score.flagged(Flag.MISSING))).isTrue();
    assertThat(gateway.carries(Score.flagged(Flag.EXEMPT))).isTrue();
    assertThat(gateway.carries(Score.flagged(Flag.COLLECTED))).isFalse();
    assertThat(gateway.carries(Score.BLANK.withComment("see me"))).isFalse();
    assertThat(gateway.carried(late)).isEqualTo(Score.of("8"));
  }
}
