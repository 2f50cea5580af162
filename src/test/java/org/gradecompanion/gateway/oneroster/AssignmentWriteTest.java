package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import mockwebserver3.MockResponse;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.KnownScores;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.TheirAssignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assignments written, overwritten and deleted. */
class AssignmentWriteTest extends GatewayStory {
  private static final String LISTED = "GET /classes/c1/lineItems";

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
    assertThat(item.at("/class/href").asText()).endsWith(server.base("/classes") + "/classes/c1");
    assertThat(item.at("/category/sourcedId").asText()).isEqualTo("cat1");
    assertThat(item.at("/category/href").asText())
        .endsWith(server.base("/categories") + "/categories/cat1");
    assertThat(item.at("/school/sourcedId").asText()).isEqualTo(second() ? "s1" : "");
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

  @Test
  void whatOthersSaidOfAnAssignment_isGivenBackWithFullReferences() throws Exception {
    String foreign =
        """
        "scoreScale":{"sourcedId":"sc1"},"academicSession":{"sourcedId":"q2","href":"../q2"},
        "learningObjectiveSet":[{"source":"case","learningObjectiveIds":["x"]}],""";
    String stored = STORED.replace("{\"sourcedId\":\"li1\",", "{\"sourcedId\":\"li1\"," + foreign);
    server.on("GET /lineItems/li1", json(200, stored));
    server.on("PUT /lineItems/li1", empty(200));

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);

    JsonNode item = sent("PUT").get("lineItem");
    assertThat(item.at("/scoreScale/type").asText()).isEqualTo("scoreScale");
    assertThat(item.at("/academicSession/href").asText())
        .startsWith("http://")
        .endsWith("/academicSessions/q2");
    assertThat(item.at("/learningObjectiveSet/0/learningObjectiveIds/0").asText()).isEqualTo("x");
  }

  private static OutgoingAssignment edit(String confirmedTitle, boolean repeat) {
    Assignment ours = ASSIGNMENT.assignment();
    return new OutgoingAssignment(
        ours.withTitle("Our new title"),
        SECTION,
        null,
        ours.withTitle(confirmedTitle),
        repeat,
        null,
        Set.of());
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
  void assignmentAsItIsThere_isReadUnderOurIdentifier() throws GatewayException {
    server.on("GET /lineItems/li1", json(200, STORED));

    TheirAssignment there = gateway.present(edit("Title before", false)).orElseThrow();

    assertThat(there.assignment().id().value()).isEqualTo("li1");
    assertThat(there.assignment().title()).isEqualTo("Quiz 1");
  }

  @Test
  void assignmentThatIsNotThere_isEmpty() throws GatewayException {
    server.on("GET /lineItems/li1", json(404, "{}"));

    assertThat(gateway.present(edit("Title before", false))).isEmpty();
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
  void notFoundWithoutWords_isGone() {
    server.on("GET /lineItems/li1", empty(404));

    assertThat(code(gateway.push(edit("Quiz 1", false)))).isEqualTo(ReasonCode.GONE);
    assertThat(server.count(LISTED)).isZero();
  }

  @Test
  void pageInTheServersPlace_doesNotMakeAConfirmedAssignmentGone() throws GatewayException {
    server.on("GET /lineItems/li1", html(404));
    server.on(LISTED, html(404));

    assertThat(code(gateway.push(edit("Quiz 1", false)))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
    assertThatThrownBy(() -> gateway.present(edit("Quiz 1", false)))
        .isInstanceOfSatisfying(
            GatewayException.class,
            e -> assertThat(e.reason().code()).isEqualTo(ReasonCode.FOREIGN_ANSWER));
  }

  @Test
  void pageForAnAssignmentThatItsClassStillLists_doesNotMakeItGone() {
    server.on("GET /lineItems/li1", html(404));
    server.on(LISTED, list("li1", "active"));

    assertThat(code(gateway.push(edit("Quiz 1", false)))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
    assertThat(server.requests()).noneMatch(request -> request.getMethod().equals("PUT"));
  }

  @ParameterizedTest
  @CsvSource({"li1, tobedeleted", "li2, active"})
  void serverThatSaysNotFoundWithAPage_isBelievedWhenTheClassDoesNotListIt(String id, String status)
      throws GatewayException {
    server.on("GET /lineItems/li1", html(404));
    server.on(LISTED, list(id, status));

    assertThat(code(gateway.push(edit("Quiz 1", false)))).isEqualTo(ReasonCode.GONE);
    assertThat(gateway.present(edit("Quiz 1", false))).isEmpty();
  }

  private static MockResponse list(String id, String status) {
    String row =
        "{\"sourcedId\":\"%s\",\"status\":\"%s\",\"class\":{\"sourcedId\":\"c1\"}}"
            .formatted(id, status);
    return json(200, "{\"lineItems\":[" + row + "]}")
        .newBuilder()
        .addHeader("X-Total-Count", "1")
        .build();
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

  @Test
  void deletingWhatIsNotThere_countsAsDeleted() {
    server.on("DELETE /lineItems/li1", json(404, "{}"));

    assertThat(gateway.delete(ASSIGNMENT, KnownScores.NONE)).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void deletingAtAPortal_doesNot() {
    server.on("DELETE /lineItems/li1", html(404));

    assertThat(code(gateway.delete(ASSIGNMENT, KnownScores.NONE)))
        .isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }
}
