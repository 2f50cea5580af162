package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.json;
import static org.gradecompanion.gateway.oneroster.UserPages.offset;
import static org.gradecompanion.gateway.oneroster.UserPages.users;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import mockwebserver3.MockResponse;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(
    value = GatewayKind.class,
    names = {"ONEROSTER_1_1", "ONEROSTER_1_2"})
class RosterPullTest extends ScriptedSchool {
  RosterPullTest(GatewayKind kind) throws IOException {
    super(kind);
  }

  @Test
  void school_isReadByName_andGradesOfTheClassWithIt() throws Exception {
    server.on(
        "GET /schools/s1",
        json(
            200,
            "{\"org\":{\"sourcedId\":\"s1\",\"name\":\" Hill Middle \",\"type\":\"school\"}}"));
    for (String grades : List.of("[\"07\", \"08\"]", "\"07,08\"", "[\"07\", \" \", \"08\"]")) {
      server.on(
          "GET /teachers/t1/classes",
          json(
              200,
              """
              {"classes":[{"sourcedId":"c1","title":"Biology","grades":%s,
                "school":{"sourcedId":"s1"}}]}\
              """
                  .formatted(grades)));

      Section section = gateway.pull(EMAIL).sections().get(0);

      assertThat(section.school()).isEqualTo("Hill Middle");
      assertThat(section.grades()).as(grades).containsExactly("07", "08");
    }
  }

  @Test
  void schoolThatAServerDoesNotTell_staysWithoutAName_andOneThatItWouldTellLater_failsThePull()
      throws Exception {
    server.on("GET /schools/s1", json(403, "{}"));
    assertThat(gateway.pull(EMAIL).sections().get(0).school()).isEmpty();

    server.on("GET /schools/s1", json(503, "{}"));
    assertThatThrownBy(() -> gateway.pull(EMAIL)).isInstanceOf(GatewayException.class);
  }

  @Test
  void pull_readsTheTeachersSchoolLeniently() throws Exception {
    Roster roster = gateway.pull(EMAIL);

    assertThat(roster.teacher().id().value()).isEqualTo("t1");
    assertThat(roster.sections()).hasSize(1);
    assertThat(roster.sections().get(0).code()).isEqualTo("12");
    assertThat(roster.sections().get(0).terms())
        .containsExactly(new TermId("q1"), new TermId("q2"));
    assertThat(roster.terms()).extracting(Term::title).containsExactly("Fall", "Q1", "Q2");
    assertThat(roster.terms()).extracting(Term::closed).containsExactly(false, true, false);
    assertThat(roster.terms().get(2).end()).isEqualTo(LocalDate.of(2026, 12, 20));
    assertThat(roster.categories())
        .extracting(c -> c.title() + " " + c.active() + " " + c.districtLevel())
        .containsExactly("Homework true true", "Mine true false", "Off false true");
    Student student = roster.students().get(new SectionId("c1")).get(0);
    assertThat(student.listName()).isEqualTo("O'Neil, Zoë");
    assertThat(student.number()).isEqualTo("4711");
    assertThat(student.email()).isEmpty();
    assertThat(roster.assignments()).extracting(Assignment::title).containsExactly("Quiz");
    assertThat(roster.assignments().get(0).due()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(roster.scores()).hasSize(1);
    assertThat(roster.scores().get(0).resultId()).isEqualTo("r1");
    assertThat(roster.scores().get(0).score()).isEqualTo(Score.of("8"));
  }

  @Test
  void teacherNobodyKnows_isSaidInASentence() {
    UserError error =
        catchThrowableOfType(UserError.class, () -> gateway.pull("nobody@school.example"));

    assertThat(error.userMessage().key()).isEqualTo("setup.error.teacher");
    assertThat(error.userMessage().args()).containsExactly("nobody@school.example");
  }

  @Test
  void missingCollections_areReadAnotherWay() throws Exception {
    server.on("GET /academicSessions", json(404, "{}"));
    server.on(
        "GET /terms",
        json(
            200,
            """
            {"academicSessions":[{"sourcedId":"fall","type":"term","title":"Fall",
             "startDate":"2026-08-15","endDate":"2026-12-20"}]}\
            """));
    server.on("GET /categories", json(404, "{}"));
    server.on(
        "GET /classes/c1/categories",
        json(200, "{\"categories\":[{\"sourcedId\":\"k1\",\"title\":\"Homework\"}]}"));
    server.on("GET /classes/c1/students", json(405, "{}"));
    server.on(
        "GET /enrollments",
        json(
            200,
            """
            {"enrollments":[{"sourcedId":"e1","role":"student","class":{"sourcedId":"c1"},
              "user":{"sourcedId":"a"}},
             {"sourcedId":"e2","role":"student","class":{"sourcedId":"c9"},
              "user":{"sourcedId":"b"}}]}\
            """));
    server.on("GET /users/a", json(200, "{\"user\":{\"sourcedId\":\"a\",\"givenName\":\"Zoë\"}}"));
    server.on("GET /classes/c1/results", json(404, "{}"));
    server.on(
        "GET /classes/c1/lineItems/li1/results",
        json(
            200,
            """
            {"results":[{"sourcedId":"r1","lineItem":{"sourcedId":"li1"},
             "student":{"sourcedId":"a"},"score":8}]}\
            """));

    Roster roster = gateway.pull(EMAIL);

    assertThat(roster.terms()).extracting(Term::title).containsExactly("Fall");
    assertThat(roster.categories()).hasSize(1);
    assertThat(roster.students().get(new SectionId("c1"))).hasSize(1);
    assertThat(roster.scores()).hasSize(1);
  }

  private int studentsPulled() throws GatewayException {
    return gateway.pull(EMAIL).students().get(new SectionId("c1")).size();
  }

  @Test
  void serverWithShorterPages_isReadToItsEmptyPage() throws Exception {
    server.on(
        "GET /classes/c1/students",
        request ->
            json(200, users(Math.min(offset(request), 25), Math.min(offset(request) + 10, 25))));

    assertThat(studentsPulled()).isEqualTo(25);
  }

  @Test
  void serverThatIgnoresTheOffset_isReadOnce() throws Exception {
    server.on("GET /classes/c1/students", json(200, users(0, 10)));

    assertThat(studentsPulled()).isEqualTo(10);
    assertThat(server.count("GET /classes/c1/students")).isEqualTo(2);
  }

  @Test
  void notFoundAfterTheLastPage_endsTheList() throws Exception {
    server.on(
        "GET /classes/c1/students",
        request ->
            offset(request) < 20
                ? json(200, users(offset(request), offset(request) + 10))
                : json(404, "{}"));

    assertThat(studentsPulled()).isEqualTo(20);
  }

  @Test
  void notFoundBeforeTheAnnouncedEnd_failsThePull() {
    server.on(
        "GET /classes/c1/students",
        json(200, users(0, 10)).newBuilder().addHeader("X-Total-Count", "30").build(),
        json(404, "{}"));

    assertThat(catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL))).isNotNull();
  }

  @Test
  void categoriesOnlyByClass_areReadThereWhenTheListIsEmpty() throws Exception {
    server.on("GET /categories", json(200, "{\"categories\":[]}"));
    server.on(
        "GET /classes/c1/categories",
        json(200, "{\"categories\":[{\"sourcedId\":\"k1\",\"title\":\"Homework\"}]}"));

    assertThat(gateway.pull(EMAIL).categories()).hasSize(1);
  }

  @Test
  void serverWithoutAnyCategory_isReadAllTheSame() throws Exception {
    server.on("GET /categories", json(200, "{\"categories\":[]}"));

    assertThat(gateway.pull(EMAIL).categories()).isEmpty();
    assertThat(gateway.pull(EMAIL).sections()).hasSize(1);
  }

  @Test
  void teacherWhoListsNoClasses_hasThoseOfTheEnrollments() throws Exception {
    server.on("GET /teachers/t1/classes", json(404, "{}"));
    server.on(
        "GET /enrollments",
        json(
            200,
            """
            {"enrollments":[{"sourcedId":"e1","role":"teacher","class":{"sourcedId":"c1"},
              "user":{"sourcedId":"t1"}},
             {"sourcedId":"e2","role":"student","class":{"sourcedId":"c2"},
              "user":{"sourcedId":"t1"}},
             {"sourcedId":"e3","role":"teacher","class":{"sourcedId":"c3"},
              "user":{"sourcedId":"t0"}}]}\
            """));
    server.on(
        "GET /classes",
        json(
            200,
            """
            {"classes":[{"sourcedId":"c1","title":"Biology"},{"sourcedId":"c2","title":"Art"},
             {"sourcedId":"c3","title":"Music"}]}\
            """));

    assertThat(gateway.pull(EMAIL).sections())
        .extracting(Section::title)
        .containsExactly("Biology");
  }

  @Test
  void announcedTotal_savesTheEmptyPage() throws Exception {
    MockResponse page =
        json(200, users(0, 10)).newBuilder().addHeader("X-Total-Count", "10").build();
    server.on("GET /classes/c1/students", page);

    assertThat(studentsPulled()).isEqualTo(10);
    assertThat(server.count("GET /classes/c1/students")).isEqualTo(1);
  }

  @Test
  void secondPageThatFails_failsThePull() {
    server.on("GET /classes/c1/students", json(200, users(0, 10)), empty(500));

    GatewayException failure =
        catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.SERVER_ERROR);
  }

  @Test
  void listThatEndsBeforeItsAnnouncedEnd_failsThePull() {
    server.on(
        "GET /classes/c1/students",
        json(200, users(0, 10)).newBuilder().addHeader("X-Total-Count", "30").build(),
        json(200, users(0, 0)).newBuilder().addHeader("X-Total-Count", "30").build());

    GatewayException failure =
        catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.NO_ANSWER);
  }

  @Test
  void wrongAddress_isAForeignAnswer() {
    server.on("GET /teachers/t1/classes", json(404, "{\"status\":404,\"error\":\"Not Found\"}"));

    GatewayException failure =
        catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void addressWhereNothingIs_isAForeignAnswer_notAMissingTeacher() {
    server.on("GET /teachers", json(404, "{}"));

    GatewayException failure =
        catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }
}
