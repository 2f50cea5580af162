package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.gateway.ScriptedServer;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** New results in one request, as far as OneRoster 1.2 and the server allow. */
class SetCreationTest {
  private static final String RESULTS = GatewayStory.RESULTS;
  private static final String SETS = "POST /lineItems/li1/results";
  private static final String[] FIVE = {"a", "b", "c", "d", "e"};

  private final ScriptedServer server;
  private final Gateway gateway;

  SetCreationTest() throws IOException {
    server = new ScriptedServer(GatewayKind.ONEROSTER_1_2);
    gateway =
        new OneRosterGateway(
            server.connection(), "secret".toCharArray(), new Http(), new HandClock());
  }

  @AfterEach
  void stop() {
    gateway.close();
    server.close();
  }

  private static OutgoingScore one(String student) {
    return GatewayStory.score(student, Score.of("1"), Score.BLANK);
  }

  private Map<CellId, Answer> push(String... students) {
    return gateway.push(
        GatewayStory.ASSIGNMENT, Arrays.stream(students).map(SetCreationTest::one).toList());
  }

  /** The server has nothing first, and what these students have after. */
  private void resultsAfter(String... students) {
    String[] rows =
        Arrays.stream(students)
            .map(student -> GatewayStory.result("r-" + student, student, "\"score\":1"))
            .toArray(String[]::new);
    server.on(RESULTS, GatewayStory.results(), GatewayStory.results(rows));
  }

  private void acceptsPuts(String... students) {
    for (String student : students) {
      server.on("PUT /results/r-" + student, empty(201));
    }
  }

  private static List<String> ids(RecordedRequest request) {
    Reply sent = new Reply(200, Map.of(), request.getBody().toByteArray(), "");
    return StreamSupport.stream(Json.parse(sent).orElseThrow().path("results").spliterator(), false)
        .map(result -> result.path("sourcedId").asText())
        .toList();
  }

  private static MockResponse pairs(RecordedRequest request, String prefix) {
    List<String> pairs = new ArrayList<>();
    for (String id : ids(request)) {
      pairs.add(
          "{\"suppliedSourcedId\":\"%s\",\"allocatedSourcedId\":\"%s\"}"
              .formatted(id, prefix + id));
    }
    return json(201, "{\"sourcedIdPairs\":[" + String.join(",", pairs) + "]}");
  }

  private static MockResponse ours(RecordedRequest request) {
    return pairs(request, "");
  }

  private long puts() {
    return server.requests().stream().filter(r -> "PUT".equals(r.getMethod())).count();
  }

  @Test
  void newScores_areCreatedInSets_afterOneHasShownThatTheirIdentifiersStay() {
    resultsAfter(FIVE);
    server.on(SETS, SetCreationTest::ours);

    Map<CellId, Answer> answers = push(FIVE);

    assertThat(answers.values()).hasSize(5).allMatch(Answer.Confirmed.class::isInstance);
    assertThat(puts()).isZero();
    List<RecordedRequest> sets =
        server.requests().stream()
            .filter(request -> request.getTarget().endsWith("/lineItems/li1/results"))
            .filter(request -> "POST".equals(request.getMethod()))
            .toList();
    assertThat(sets).extracting(SetCreationTest::ids).extracting(List::size).containsExactly(1, 4);
  }

  @Test
  void serverThatAllocatesItsOwnIdentifiers_getsOnlyTheFirstScoreThatWay() {
    server.on(
        RESULTS,
        GatewayStory.results(),
        GatewayStory.results(
            GatewayStory.result("x-r-a", "a", "\"score\":1"),
            GatewayStory.result("r-b", "b", "\"score\":1"),
            GatewayStory.result("r-c", "c", "\"score\":1")));
    server.on(SETS, request -> pairs(request, "x-"));
    acceptsPuts("b", "c");

    Map<CellId, Answer> answers = push("a", "b", "c");

    assertThat(answers.values()).hasSize(3).allMatch(Answer.Confirmed.class::isInstance);
    assertThat(server.count(SETS)).isEqualTo(1);
    assertThat(puts()).isEqualTo(2);
  }

  static Stream<MockResponse> notOffered() {
    return Stream.of(empty(404), html(404), html(405), html(501), json(403, "{}"), json(400, "{}"));
  }

  @ParameterizedTest
  @MethodSource("notOffered")
  void serverThatTakesNoSets_isAskedOnce(MockResponse refusal) {
    resultsAfter("a", "b");
    server.on(SETS, refusal);
    acceptsPuts("a", "b");

    assertThat(push("a", "b").values()).allMatch(Answer.Confirmed.class::isInstance);
    resultsAfter("a", "b");
    assertThat(push("a", "b").values()).allMatch(Answer.Confirmed.class::isInstance);

    assertThat(server.count(SETS)).isEqualTo(1);
  }

  @Test
  void setWithARefusedStudent_isWrittenOneByOne_soThatItHoldsBackNoOther() {
    server.on(SETS, SetCreationTest::ours);
    resultsAfter("a", "b", "f");
    push("a", "b", "f");
    resultsAfter("c", "d");
    server.on(SETS, json(422, "{\"imsx_codeMajor\":\"failure\"}"));
    acceptsPuts("c", "d");
    server.on("PUT /results/r-e", json(422, "{\"imsx_description\":\"student is not enrolled\"}"));

    Map<CellId, Answer> answers = push("c", "d", "e");

    assertThat(answers.get(GatewayStory.cell("c"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(answers.get(GatewayStory.cell("d"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(GatewayStory.code(answers.get(GatewayStory.cell("e"))))
        .isEqualTo(ReasonCode.STUDENT_NOT_IN_SECTION);
  }

  @Test
  void setThatWasAcceptedAndNotStored_isNotConfirmed() {
    resultsAfter("a");
    server.on(SETS, SetCreationTest::ours);

    Map<CellId, Answer> answers = push("a", "b", "c");

    assertThat(answers.get(GatewayStory.cell("a"))).isInstanceOf(Answer.Confirmed.class);
    assertThat(GatewayStory.code(answers.get(GatewayStory.cell("b"))))
        .isEqualTo(ReasonCode.NOT_STORED);
  }

  @Test
  void scoreThatMayBeOnItsWay_isNeverCreatedAgain_onlyPut() {
    resultsAfter("a", "b", "c", "d");
    server.on(SETS, SetCreationTest::ours);
    acceptsPuts("a");
    OutgoingScore unknown =
        new OutgoingScore(
            GatewayStory.cell("a"), "r-a", Score.of("1"), Score.BLANK, true, GatewayStory.DUE);

    gateway.push(GatewayStory.ASSIGNMENT, List.of(unknown, one("b"), one("c"), one("d")));

    assertThat(server.count("PUT /results/r-a")).isEqualTo(1);
    assertThat(puts()).isEqualTo(1);
  }

  @Test
  void oneScoreAlone_isPut() {
    resultsAfter("a");
    acceptsPuts("a");

    push("a");

    assertThat(server.count(SETS)).isZero();
    assertThat(server.count("PUT /results/r-a")).isEqualTo(1);
  }

  @Test
  void rateLimit_endsTheBatchBeforeAnythingElseIsSent() {
    resultsAfter();
    server.on(SETS, new MockResponse.Builder().code(429).build());

    Map<CellId, Answer> answers = push(FIVE);

    assertThat(answers.values())
        .hasSize(5)
        .extracting(GatewayStory::code)
        .containsOnly(ReasonCode.RATE_LIMITED);
    assertThat(puts()).isZero();
  }
}
