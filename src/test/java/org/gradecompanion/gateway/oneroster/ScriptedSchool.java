package org.gradecompanion.gateway.oneroster;

import static org.gradecompanion.gateway.ScriptedServer.json;

import java.io.IOException;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.ScriptedServer;
import org.gradecompanion.model.GatewayKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A teacher with one class at a server that answers as it is told. */
abstract class ScriptedSchool {
  static final String EMAIL = "teacher@school.example";
  static final String TEACHERS =
      """
      {"users":[{"sourcedId":"t0","email":"other@school.example"},
       {"sourcedId":"t1","givenName":"Ada","familyName":"Moss","email":"Teacher@School.example"}]}\
      """;

  final ScriptedServer server;
  final Gateway gateway;

  ScriptedSchool(GatewayKind kind) throws IOException {
    server = new ScriptedServer(kind);
    gateway =
        new OneRosterGateway(
            server.connection(), "secret".toCharArray(), new Http(), new HandClock());
  }

  @BeforeEach
  void school() {
    server.on("GET /teachers", json(200, TEACHERS));
    server.on(
        "GET /teachers/t1/classes",
        json(
            200,
            """
            {"classes":[{"sourcedId":"c1","title":"Biology","classCode":12,
              "school":{"sourcedId":"s1"},"terms":[{"sourcedId":"fall"}]},
             {"sourcedId":"c2","status":"tobedeleted","title":"Old"}]}\
            """));
    server.on(
        "GET /academicSessions",
        json(
            200,
            """
            {"academicSessions":[
             {"sourcedId":"y","type":"schoolYear","title":"Year","startDate":"2026-08-01",
              "endDate":"2027-07-31"},
             {"sourcedId":"fall","type":"term","title":"Fall","startDate":"2026-08-15",
              "endDate":"2026-12-20","parent":{"sourcedId":"y"}},
             {"sourcedId":"q1","type":"gradingPeriod","title":"Q1","startDate":"2026-08-15",
              "endDate":"2026-10-20","parent":{"sourcedId":"fall"},"metadata":{"closed":"true"}},
             {"sourcedId":"q2","type":"gradingPeriod","title":"Q2","startDate":"2026-10-21",
              "endDate":"2026-12-20T00:00:00Z","parent":{"sourcedId":"fall"}},
             {"sourcedId":"bad","type":"term","title":"No dates"}]}\
            """));
    server.on(
        "GET /categories",
        json(
            200,
            """
            {"categories":[{"sourcedId":"k1","title":"Homework"},
             {"sourcedId":"k2","title":"Mine","metadata":{"categoryType":"user",
              "teacherSourcedId":"t1","isActive":"true"}},
             {"sourcedId":"k3","title":"Off","metadata":{"isActive":"false"}}]}\
            """));
    server.on(
        "GET /classes/c1/students",
        json(
            200,
            """
            {"users":[{"sourcedId":"a","givenName":"Zoë","familyName":"O'Neil",
              "identifier":4711,"email":null}]}\
            """));
    server.on(
        "GET /classes/c1/lineItems",
        json(
            200,
            """
            {"lineItems":[{"sourcedId":"li1","title":"Quiz","class":{"sourcedId":"c1"},
              "category":{"sourcedId":"k1"},"dueDate":"2026-11-24T04:59:00.000Z",
              "resultValueMax":"10"},
             {"sourcedId":"li2","title":"No maximum","class":{"sourcedId":"c1"}},
             {"sourcedId":"li3","title":"Elsewhere","class":{"sourcedId":"c9"},
              "resultValueMax":5}]}\
            """));
    server.on(
        "GET /classes/c1/results",
        json(
            200,
            """
            {"results":[{"sourcedId":"r1","lineItem":{"sourcedId":"li1"},
              "student":{"sourcedId":"a"},"score":"8.0","scoreStatus":"fully graded"},
             {"sourcedId":"r2","lineItem":{"sourcedId":"li9"},"student":{"sourcedId":"a"},
              "score":1}]}\
            """));
  }

  @AfterEach
  void stop() {
    gateway.close();
    server.close();
  }
}
