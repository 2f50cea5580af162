package org.gradecompanion.gateway.powerteacher;

import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gateway to a PowerSchool server whose every answer the test writes down. */
abstract class XteStory {
  static final String LIST = "GET /ws/xte/section/assignment/";
  static final String CREATE = "POST /ws/xte/section/assignment/";
  static final String READ = "GET /ws/xte/section/assignment/70001";
  static final String REPLACE = "PUT /ws/xte/section/assignment/70001";
  static final String DELETE = "DELETE /ws/xte/section/assignment/70001";
  static final String SCORES = "PUT /ws/xte/score";
  static final String REMOTE = "70001/80001";
  static final Section SECTION =
      new Section(new SectionId("301"), "Biology", "BIO-1", "7", new TeacherId("55"), List.of());
  static final Assignment QUIZ =
      new Assignment(
          new AssignmentId("a-quiz"),
          SECTION.id(),
          "Quiz 1",
          "On cells",
          BigDecimal.TEN,
          null,
          LocalDate.of(2026, 11, 23),
          new CategoryId("12"));
  static final String STORED = stored("Quiz 1");

  ScriptedServer server;
  Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer(GatewayKind.POWERTEACHER);
    gateway =
        new PowerTeacherGateway(
            server.connection(), "secret".toCharArray(), new Http(), new HandClock());
    server.on(
        "GET /ws/schema/table/users",
        page("users", "'dcid':'55','email_addr':'Teacher@school.example','first_name':'Mo'"),
        page("users"));
    server.on(
        "GET /ws/schema/table/sections",
        page("sections", "'dcid':'301','id':'9301','termid':'3600'"),
        page("sections"));
    server.on(LIST, json(200, "[]"));
  }

  @AfterEach
  void stop() {
    gateway.close();
    server.close();
  }

  static String stored(String title) {
    return """
        {"_name":"assignment","assignmentid":70001,"hasstandards":false,"_assignmentsections":[
         {"_name":"assignmentsection","assignmentsectionid":80001,"sectionsdcid":301,
          "name":"%s","description":"<p>On cells</p>\\n","duedate":"2026-11-23",
          "scoretype":"POINTS","scoreentrypoints":10.0,"weight":1,"totalpointvalue":10.0,
          "extracreditpoints":0,"iscountedinfinalgrade":true,"publishoption":"Never",
          "_assignmentcategoryassociations":[{"teachercategoryid":12,"isprimary":true}],
          "_assignmentstudentassociations":[]}]}"""
        .formatted(title);
  }

  /** A page of a table, of one row per text of columns. */
  static MockResponse page(String table, String... rows) {
    StringBuilder records = new StringBuilder();
    for (String row : rows) {
      records
          .append(records.isEmpty() ? "" : ",")
          .append("{'id':1,'name':'%s','tables':{'%s':{%s}}}".formatted(table, table, row));
    }
    String body = "{'name':'" + table + "','record':[" + records + "]}";
    return json(200, body.replace('\'', '"'));
  }

  static MockResponse created(String location) {
    return new MockResponse.Builder().code(201).addHeader("Location", location).build();
  }

  /** One that PowerTeacher does not have. */
  static OutgoingAssignment fresh(@Nullable String remoteId, boolean repeat) {
    return new OutgoingAssignment(QUIZ, SECTION, null, null, repeat, remoteId, Set.of());
  }

  /** One that PowerTeacher has as it was confirmed. */
  static OutgoingAssignment known(Assignment ours, Assignment expected) {
    return new OutgoingAssignment(ours, SECTION, null, expected, false, REMOTE, Set.of());
  }

  static CellId cell(String student) {
    return new CellId(QUIZ.id(), new StudentId(student));
  }

  static OutgoingScore score(String student, Score score) {
    return score(student, score, false);
  }

  static OutgoingScore score(String student, Score score, boolean repeat) {
    return new OutgoingScore(
        cell(student), "r" + student, score, Score.BLANK, repeat, LocalDate.of(2026, 11, 24));
  }

  /** As PowerTeacher Pro answers: it names each student, and gives no id of the score. */
  static MockResponse named(String... students) {
    StringBuilder rows = new StringBuilder();
    for (String student : students) {
      rows.append(rows.isEmpty() ? "" : ",").append("{\"studentsdcid\":" + student + "}");
    }
    return json(200, "{\"assignment_scores\":[" + rows + "]}");
  }

  static String error(String field, String student) {
    return """
        {"field":"%s","params":{"assignment_section_id":80001,"student_dcid":%s}}"""
        .formatted(field, student);
  }

  static MockResponse refused(String... errors) {
    return json(
        409, "{\"message\":\"Validation failed\",\"errors\":[" + String.join(",", errors) + "]}");
  }

  JsonNode sent(String what) throws IOException {
    String method = what.substring(0, what.indexOf(' '));
    RecordedRequest last =
        server.requests().stream()
            .filter(request -> request.getMethod().equals(method))
            .filter(request -> !request.getTarget().equals(ScriptedServer.TOKEN))
            .reduce((first, second) -> second)
            .orElseThrow();
    return new ObjectMapper().readTree(last.getBody().utf8());
  }

  static ReasonCode code(Answer answer) {
    return ((Answer.Failed) answer).reason().code();
  }

  static String detail(Answer answer) {
    return ((Answer.Failed) answer).reason().detail();
  }
}
