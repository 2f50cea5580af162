package org.gradecompanion.gateway.oneroster;

import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.TeacherId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A gateway to a server whose every answer the test writes down, in each version of OneRoster. */
@ParameterizedClass
@EnumSource(
    value = GatewayKind.class,
    names = {"ONEROSTER_1_1", "ONEROSTER_1_2"})
abstract class GatewayStory {
  static final LocalDate DUE = LocalDate.of(2026, 11, 23);
  static final Section SECTION =
      new Section(new SectionId("c1"), "Biology", "BIO", "s1", new TeacherId("t1"), List.of());
  static final OutgoingAssignment ASSIGNMENT =
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
  static final String STORED =
      """
      {"lineItem":{"sourcedId":"li1","status":"active","title":"Quiz 1",
       "dueDate":"2026-11-23T12:00:00.000Z","resultValueMax":"10.0",
       "metadata":{"scoreType":"POINTS"}}}""";
  static final String RESULTS = "GET /classes/c1/lineItems/li1/results";

  @Parameter GatewayKind kind;
  ScriptedServer server;
  Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer(kind);
    gateway =
        new OneRosterGateway(
            server.connection(), "secret".toCharArray(), new Http(), new HandClock());
  }

  @AfterEach
  void stop() {
    gateway.close();
    server.close();
  }

  static CellId cell(String student) {
    return new CellId(new AssignmentId("li1"), new StudentId(student));
  }

  static OutgoingScore score(String student, Score score, Score expected) {
    return new OutgoingScore(
        cell(student), "r-" + student, score, expected, false, LocalDate.of(2026, 11, 24));
  }

  static String result(String id, String student, String rest) {
    return """
        {"sourcedId":"%s","status":"active","lineItem":{"sourcedId":"li1"},
         "student":{"sourcedId":"%s"},%s}"""
        .formatted(id, student, rest);
  }

  static MockResponse results(String... rows) {
    return json(200, "{\"results\":[" + String.join(",", rows) + "]}");
  }

  boolean second() {
    return kind == GatewayKind.ONEROSTER_1_2;
  }

  JsonNode sent(String method) throws IOException {
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

  static ReasonCode code(Answer answer) {
    return ((Answer.Failed) answer).reason().code();
  }
}
