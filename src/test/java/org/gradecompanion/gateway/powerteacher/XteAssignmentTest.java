package org.gradecompanion.gateway.powerteacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SentAs;
import org.gradecompanion.model.TheirAssignment;
import org.junit.jupiter.api.Test;

/** Assignments created, replaced, and never created twice. */
class XteAssignmentTest extends XteStory {

  @Test
  void newAssignment_isCreated_andConfirmedUnderTheServersNumbers() throws Exception {
    server.on(CREATE, created("/ws/xte/section/assignment/70001"));
    server.on(READ, json(200, STORED));

    assertThat(gateway.push(fresh(null, false))).satisfies(confirmedAs(REMOTE));

    JsonNode body = sent(CREATE);
    JsonNode part = body.at("/_assignmentsections/0");
    assertThat(body.get("yearid").asInt()).isEqualTo(36);
    assertThat(body.get("_assignmentsections")).hasSize(1);
    assertThat(part.get("sectionsdcid").isNumber()).isTrue();
    assertThat(part.get("sectionsdcid").asInt()).isEqualTo(301);
    assertThat(part.get("name").asText()).isEqualTo("Quiz 1");
    assertThat(part.get("description").asText()).isEqualTo("On cells");
    assertThat(part.get("duedate").asText()).isEqualTo("2026-11-23");
    assertThat(part.get("scoretype").asText()).isEqualTo("POINTS");
    assertThat(part.get("scoreentrypoints").asInt()).isEqualTo(10);
    assertThat(part.get("totalpointvalue").asInt()).isEqualTo(10);
    assertThat(part.get("iscountedinfinalgrade").asBoolean()).isTrue();
    assertThat(part.has("publishoption")).isFalse();
    assertThat(part.at("/_assignmentcategoryassociations/0/teachercategoryid").asInt())
        .isEqualTo(12);
    assertThat(part.at("/_assignmentcategoryassociations/0/isprimary").asBoolean()).isTrue();
    assertThat(server.requests())
        .filteredOn(request -> request.getMethod().equals("POST"))
        .last()
        .satisfies(
            request -> assertThat(request.getUrl().queryParameter("users_dcid")).isEqualTo("55"));
  }

  @Test
  void weightAndExtraPoints_areSent_withTheirTotal() throws Exception {
    server.on(CREATE, created("/ws/xte/section/assignment/70001"));
    AssignmentDetails details =
        AssignmentDetails.USUAL.withWeight(new BigDecimal("2")).withExtraPoints(BigDecimal.ONE);
    gateway.push(new OutgoingAssignment(QUIZ.withDetails(details), SECTION, null));

    JsonNode part = sent(CREATE).at("/_assignmentsections/0");
    assertThat(part.get("weight").asInt()).isEqualTo(2);
    assertThat(part.get("totalpointvalue").asInt()).isEqualTo(20);
    assertThat(part.get("extracreditpoints").asInt()).isEqualTo(1);
  }

  private final List<String> traces = new ArrayList<>();

  private List<String> titlesRemembered() {
    return SentAs.read(traces.get(traces.size() - 1)).orElseThrow().titles();
  }

  @Test
  void titleIsRemembered_rightBeforeTheCreationLeaves() {
    server.on(CREATE, json(500, "{}"));

    gateway.push(
        fresh(null, false),
        trace -> {
          assertThat(server.count(LIST)).isPositive();
          assertThat(server.count(CREATE)).isZero();
          traces.add(trace);
        });

    assertThat(server.count(CREATE)).isEqualTo(1);
    assertThat(traces).hasSize(1);
    assertThat(titlesRemembered()).containsExactly("Quiz 1");
  }

  @Test
  void creationThatCannotBeRemembered_doesNotLeave() {
    server.on(CREATE, created("/ws/xte/section/assignment/70001"));

    assertThatThrownBy(
            () ->
                gateway.push(
                    fresh(null, false),
                    trace -> {
                      throw new IllegalStateException("the disk is full");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(server.count(CREATE)).isZero();
  }

  @Test
  void titleOfAFurtherAttempt_isRememberedBesideTheFirst() {
    server.on(CREATE, json(500, "{}"));

    gateway.push(fresh("?Quiz", true), traces::add);

    assertThat(titlesRemembered()).containsExactly("Quiz", "Quiz 1");
  }

  @Test
  void creationThatIsRefused_leavesNoTitleBehind() {
    server.on(CREATE, json(409, "{\"message\":\"Name already exists\"}"));

    assertThat(code(gateway.push(fresh(null, false), traces::add)))
        .isEqualTo(ReasonCode.DUPLICATE_TITLE);

    assertThat(traces).hasSize(2);
    assertThat(titlesRemembered()).isEmpty();
  }

  @Test
  void assignmentThatIsThere_leavesNoTitleBehind() {
    server.on(LIST, json(200, "[" + STORED + "]"));
    server.on(READ, json(200, STORED));

    gateway.push(fresh(null, false), traces::add);
    gateway.push(fresh(REMOTE, false), traces::add);

    assertThat(traces).isEmpty();
  }

  @Test
  void strangersAssignmentWithOurTitle_isNotTakenForOneThatOnlyWantedToLeave() {
    server.on(LIST, json(200, "[" + STORED + "]"));

    assertThat(code(gateway.push(fresh(null, true)))).isEqualTo(ReasonCode.DUPLICATE_TITLE);
    assertThat(server.count(REPLACE)).isZero();
  }

  @Test
  void creationWhoseAnswerIsCut_isFoundByItsTitle_andNotRepeated() {
    server.on(LIST, json(200, "[]"), json(200, "[" + STORED + "]"));
    server.on(
        CREATE, new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    assertThat(gateway.push(fresh(null, false))).satisfies(confirmedAs(REMOTE));
    assertThat(server.count(CREATE)).isEqualTo(1);
  }

  @Test
  void repeatedCreation_takesUpTheOneThatIsThere() {
    server.on(LIST, json(200, "[" + STORED + "]"));
    server.on(READ, json(200, STORED));

    assertThat(gateway.push(fresh("?Quiz 1", true))).satisfies(confirmedAs(REMOTE));
    assertThat(server.count(CREATE)).isZero();
  }

  @Test
  void repeatedCreation_renamedMeanwhile_takesUpTheOneWithTheOldTitle_andRenamesIt()
      throws Exception {
    server.on(LIST, json(200, "[" + stored("Quiz") + "]"));
    server.on(REPLACE, empty(200));
    server.on(READ, json(200, STORED));

    assertThat(gateway.push(fresh("?Quiz", true))).satisfies(confirmedAs(REMOTE));
    assertThat(server.count(CREATE)).isZero();
    assertThat(sent(REPLACE).at("/_assignmentsections/0/name").asText()).isEqualTo("Quiz 1");
  }

  @Test
  void repeatedCreation_leavesAnotherOfOursWithTheSameTitleAlone() {
    server.on(LIST, json(200, "[" + STORED.replace("2026-11-23", "2026-10-01") + "]"));
    server.on(CREATE, created("/ws/xte/section/assignment/70002"));
    String second = STORED.replace("70001", "70002").replace("80001", "80002");
    server.on(READ.replace("70001", "70002"), json(200, second));

    Answer answer =
        gateway.push(
            new OutgoingAssignment(QUIZ, SECTION, null, null, true, "?Quiz 1", Set.of(REMOTE)));

    assertThat(answer).satisfies(confirmedAs("70002/80002"));
  }

  @Test
  void newAssignmentThatSomebodyElseHasThereAlready_isNotDoubled() {
    server.on(LIST, json(200, "[" + STORED + "]"));

    assertThat(code(gateway.push(fresh(null, false)))).isEqualTo(ReasonCode.DUPLICATE_TITLE);
    assertThat(server.count(CREATE)).isZero();
    assertThat(server.count(REPLACE)).isZero();
  }

  @Test
  void listOfSomethingElse_isNoProofThatNothingIsThere() {
    server.on(LIST, json(200, "[70001, 70002]"));

    assertThat(code(gateway.push(fresh(null, true)))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
    assertThat(server.count(CREATE)).isZero();
  }

  @Test
  void listThatCannotBeRead_isNoProofThatNothingIsThere() {
    server.on(LIST, json(500, "{\"message\":\"no\"}"));

    assertThat(code(gateway.push(fresh("?Quiz 1", true)))).isEqualTo(ReasonCode.SERVER_ERROR);
    assertThat(server.count(CREATE)).isZero();
  }

  @Test
  void changedAssignment_isWrittenWhole_withWhatWeDoNotKnowOfIt() throws Exception {
    server.on(READ, json(200, STORED), json(200, stored("Quiz one")));
    server.on(REPLACE, empty(200));

    assertThat(gateway.push(known(QUIZ.withTitle("Quiz one"), QUIZ)))
        .satisfies(confirmedAs(REMOTE));

    JsonNode part = sent(REPLACE).at("/_assignmentsections/0");
    assertThat(part.get("name").asText()).isEqualTo("Quiz one");
    assertThat(part.get("publishoption").asText()).isEqualTo("Never");
    assertThat(part.get("description").asText()).isEqualTo("<p>On cells</p>\n");
    assertThat(part.get("assignmentsectionid").asInt()).isEqualTo(80001);
    assertThat(server.requests())
        .filteredOn(request -> request.getMethod().equals("PUT"))
        .extracting(request -> request.getUrl().queryParameter("update_scores"))
        .containsExactly("false");
  }

  @Test
  void assignmentOfSeveralSections_changesInAll_butItsDueDateInOursOnly() throws Exception {
    String other =
        "{\"assignmentsectionid\":80009,\"sectionsdcid\":309,\"name\":\"Quiz 1\","
            + "\"duedate\":\"2026-11-30\"}";
    String both = STORED.replace("[]}]}", "[]}," + other + "]}");
    server.on(READ, json(200, both));
    server.on(REPLACE, empty(200));

    gateway.push(known(QUIZ.withTitle("Quiz one").withDates(null, QUIZ.due().plusDays(1)), QUIZ));

    JsonNode parts = sent(REPLACE).get("_assignmentsections");
    assertThat(parts.findValuesAsText("name")).containsExactly("Quiz one", "Quiz one");
    assertThat(parts.findValuesAsText("duedate")).containsExactly("2026-11-24", "2026-11-30");
  }

  @Test
  void assignmentThatIsThereAsItShallBe_isConfirmedWithoutAWrite() {
    server.on(READ, json(200, STORED));

    assertThat(gateway.push(known(QUIZ, QUIZ.withTitle("Quiz 0")))).satisfies(confirmedAs(REMOTE));
    assertThat(server.count(REPLACE)).isZero();
  }

  @Test
  void assignmentStoredDifferently_isNotConfirmed_andTheFieldIsNamed() {
    server.on(READ, json(200, STORED));
    server.on(REPLACE, empty(200));

    Answer answer = gateway.push(known(QUIZ.withPoints(new BigDecimal("20")), QUIZ));

    assertThat(code(answer)).isEqualTo(ReasonCode.NOT_STORED);
    assertThat(detail(answer)).isEqualTo("scoreentrypoints");
  }

  @Test
  void assignmentChangedThere_isAConflict_andIsNotWritten() {
    server.on(READ, json(200, stored("Renamed there")));

    Answer answer = gateway.push(known(QUIZ.withTitle("Renamed here"), QUIZ));

    assertThat(code(answer)).isEqualTo(ReasonCode.CONFLICT);
    assertThat(detail(answer)).isEqualTo("name");
    assertThat(server.count(REPLACE)).isZero();
  }

  @Test
  void assignmentAsItIsThere_isReadUnderOurIdentifier() throws GatewayException {
    server.on(READ, json(200, stored("Renamed there")));

    TheirAssignment there = gateway.present(known(QUIZ, QUIZ)).orElseThrow();

    assertThat(there.assignment().id()).isEqualTo(QUIZ.id());
    assertThat(there.assignment().title()).isEqualTo("Renamed there");
  }

  @Test
  void assignmentDeletedThere_isGone_andNotCreatedWithoutItsScores() {
    Assignment renamed = QUIZ.withTitle("Quiz one");

    assertThat(code(gateway.push(known(renamed, QUIZ)))).isEqualTo(ReasonCode.GONE);
    assertThat(server.count(CREATE)).isZero();
  }

  @Test
  void fieldThatThePluginMayNotWrite_isNamedForTheOffice() {
    server.on(
        CREATE,
        json(
            403,
            "{\"message\":\"No access to field\","
                + "\"errors\":[{\"field\":\"assignment.createdbyplugin\"}]}"));

    Answer answer = gateway.push(fresh(null, false));

    assertThat(code(answer)).isEqualTo(ReasonCode.REFUSED);
    assertThat(detail(answer)).contains("No access to field", "assignment.createdbyplugin");
  }

  @Test
  void sectionThatTheTeacherDoesNotTeach_isSaidSo() {
    server.on(CREATE, json(403, "{\"message\":\"User does not teach section 301 EDIT\"}"));

    assertThat(code(gateway.push(fresh(null, false)))).isEqualTo(ReasonCode.NOT_YOUR_SECTION);
  }

  @Test
  void portalThatAnswersAnyPost_confirmsNothing() {
    server.on(CREATE, html(200));

    assertThat(code(gateway.push(fresh(null, false)))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void expiredToken_isRenewedOnce_andTheCreationSentOnce() {
    server.on(CREATE, json(401, "{}"), created("/ws/xte/section/assignment/70001"));
    server.on(READ, json(200, STORED));

    assertThat(gateway.push(fresh(null, false))).satisfies(confirmedAs(REMOTE));
    assertThat(server.count("POST " + org.gradecompanion.gateway.ScriptedServer.TOKEN))
        .isEqualTo(2);
  }

  @Test
  void batchIsLargerThanASection() {
    assertThat(List.of(gateway.batch())).allMatch(size -> size >= 100);
  }

  private static Consumer<Answer> confirmedAs(String remoteId) {
    return answer ->
        assertThat(answer)
            .isInstanceOfSatisfying(
                Answer.Confirmed.class, it -> assertThat(it.remoteId()).isEqualTo(remoteId));
  }
}
