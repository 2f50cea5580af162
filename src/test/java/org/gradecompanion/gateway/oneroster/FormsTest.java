package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.Parallel;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;

/** In which form objects are written, and what a refusal of the form leads to. */
class FormsTest extends GatewayStory {
  private static final MockResponse BAD =
      json(400, "{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"bad request\"}");

  private final List<Dialect> found = new ArrayList<>();
  private final List<String> stored = new CopyOnWriteArrayList<>();

  private void speaking(Dialect dialect) {
    gateway.close();
    Connection connection = server.connection().speaking(dialect);
    gateway =
        new OneRosterGateway(
            connection,
            "secret".toCharArray(),
            new Http(),
            Parallel.threads("test"),
            new HandClock(),
            found::add);
  }

  private JsonNode writtenItem(Dialect dialect) throws Exception {
    speaking(dialect);
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, STORED));
    server.on("PUT /lineItems/li1", empty(201));
    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);
    return sent("PUT").get("lineItem");
  }

  private JsonNode writtenScore(Dialect dialect) throws Exception {
    speaking(dialect);
    server.on(RESULTS, results(), results(result("r-a", "a", "\"score\":8")));
    server.on("PUT /results/r-a", empty(201));
    assertThat(push("a")).isInstanceOf(Answer.Confirmed.class);
    return sent("PUT").get("result");
  }

  private Answer push(String student) {
    return gateway
        .push(ASSIGNMENT, List.of(score(student, Score.of("8"), Score.BLANK)))
        .get(cell(student));
  }

  @Test
  void usualForm_isWhatTheSpecificationSays() throws Exception {
    JsonNode item = writtenItem(Dialect.USUAL);
    JsonNode score = writtenScore(Dialect.USUAL);

    assertThat(item.get("dueDate").asText()).isEqualTo("2026-11-23T12:00:00.000Z");
    assertThat(item.get("class")).hasSize(3);
    assertThat(score.get("scoreDate").asText()).isEqualTo("2026-11-24");
    assertThat(score.get("student")).hasSize(3);
    assertThat(found).isEmpty();
  }

  @Test
  void dates_areWrittenEverywhere_whereTheConnectionSaysSo() throws Exception {
    Dialect dates = Dialect.USUAL.written(Dialect.Dates.DATE, Dialect.References.FULL);

    assertThat(writtenItem(dates).get("dueDate").asText()).isEqualTo("2026-11-23");
    assertThat(writtenItem(dates).get("assignDate").asText()).isEqualTo("2026-11-23");
    assertThat(writtenScore(dates).get("scoreDate").asText()).isEqualTo("2026-11-24");
  }

  @Test
  void dateTimes_areWrittenEverywhere_whereTheConnectionSaysSo() throws Exception {
    Dialect times = Dialect.USUAL.written(Dialect.Dates.DATE_TIME, Dialect.References.FULL);

    assertThat(writtenItem(times).get("dueDate").asText()).isEqualTo("2026-11-23T12:00:00.000Z");
    assertThat(writtenScore(times).get("scoreDate").asText()).isEqualTo("2026-11-24T12:00:00.000Z");
  }

  @Test
  void shortReferences_areIdentifiersOnly() throws Exception {
    Dialect brief = Dialect.USUAL.written(Dialect.Dates.AS_SPECIFIED, Dialect.References.SHORT);

    assertThat(writtenItem(brief).get("class").toString()).isEqualTo("{\"sourcedId\":\"c1\"}");
    assertThat(writtenScore(brief).get("student").toString()).isEqualTo("{\"sourcedId\":\"a\"}");
  }

  @Test
  void scopes_areNotAskedFor_whereTheConnectionSaysSo() {
    speaking(Dialect.USUAL.scoped(false));
    server.on("GET /lineItems/li1", json(404, "{}"));
    gateway.push(ASSIGNMENT);

    assertThat(server.requests().get(0).getBody().utf8())
        .isEqualTo("grant_type=client_credentials");
  }

  @Test
  void marks_stayHere_whereTheServerKeepsNone() throws Exception {
    speaking(Dialect.USUAL.keepingMarks(false));

    assertThat(gateway.carried(new Score(null, Set.of(Flag.LATE), "")).flags()).isEmpty();
    assertThat(writtenScore(Dialect.USUAL.keepingMarks(false)).has("late")).isFalse();
  }

  /** Refuses everything but short references and days with a time. */
  private void stubborn(String student) {
    server.on(
        "PUT /results/r-" + student,
        request -> {
          String body = request.getBody().utf8();
          if (body.contains("href") || body.contains("\"2026-11-24\"")) {
            return BAD;
          }
          stored.add(result("r-" + student, student, "\"score\":8"));
          return empty(201);
        });
  }

  @Test
  void firstWriteThatIsRefused_isTriedInTheOtherForms_underTheSameIdentifier() {
    speaking(Dialect.USUAL);
    stubborn("a");
    stubborn("b");
    server.on(RESULTS, request -> results(stored.toArray(String[]::new)));

    assertThat(push("a")).isInstanceOf(Answer.Confirmed.class);
    assertThat(push("b")).isInstanceOf(Answer.Confirmed.class);

    assertThat(found)
        .containsExactly(Dialect.USUAL.written(Dialect.Dates.DATE_TIME, Dialect.References.SHORT));
    assertThat(server.count("PUT /results/r-a")).isBetween(2L, 6L);
    assertThat(server.count("PUT /results/r-b")).isEqualTo(1);
  }

  @Test
  void refusalThatNamesARule_isNotAQuestionOfForm() {
    server.on("GET /lineItems/li1", json(404, "{}"));
    server.on("PUT /lineItems/li1", json(422, "{\"imsx_description\":\"category is not active\"}"));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.CATEGORY);
    assertThat(server.count("PUT /lineItems/li1")).isEqualTo(1);
  }

  @Test
  void refusalInEveryForm_isTheFirstOne_andNothingIsKept() {
    speaking(Dialect.USUAL);
    server.on("GET /lineItems/li1", json(404, "{}"));
    server.on("PUT /lineItems/li1", BAD);

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.REFUSED);
    assertThat(server.count("PUT /lineItems/li1")).isEqualTo(6);
    assertThat(found).isEmpty();
  }

  @Test
  void pageInTheServersPlace_isNoFormThatWasTaken() {
    speaking(Dialect.USUAL);
    server.on("GET /lineItems/li1", json(404, "{}"));
    server.on("PUT /lineItems/li1", BAD, html(200));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
    assertThat(found).isEmpty();
  }

  @Test
  void refusalAfterAWriteWasTaken_isNotAQuestionOfForm() {
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, STORED), json(404, "{}"));
    server.on("PUT /lineItems/li1", empty(201), BAD);
    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.REFUSED);
    assertThat(server.count("PUT /lineItems/li1")).isEqualTo(2);
  }

  @Test
  void serverThatGivesOutAmidTheForms_isTriedLater() {
    server.on("GET /lineItems/li1", json(404, "{}"));
    server.on("PUT /lineItems/li1", BAD, empty(503));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.SERVER_DOWN);
    assertThat(server.count("PUT /lineItems/li1")).isEqualTo(2);
  }
}
