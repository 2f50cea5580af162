package org.gradecompanion.gateway.powerteacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.KnownScores;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.junit.jupiter.api.Test;

/** Assignments deleted, and scores that are not ours to delete. */
class XteDeleteTest extends XteStory {
  private static final MockResponse GONE = json(404, "{\"message\":\"Not found\"}");

  private static KnownScores known(String... students) {
    return new KnownScores(
        List.of(
            new CellRecord(cell("1"), "r1", Score.of("8"), Score.of("8"), null, SyncFacts.NONE)),
        Set.of(students).stream().map(StudentId::new).collect(java.util.stream.Collectors.toSet()));
  }

  private void hasScores() {
    server.on(
        DELETE,
        request ->
            "true".equals(forced(request))
                ? empty(204)
                : json(412, "{\"message\":\"Assignment has grades associated\"}"));
  }

  private static String forced(RecordedRequest request) {
    return request.getUrl().queryParameter("force");
  }

  @Test
  void assignmentWithoutScores_isDeletedWithoutForce() {
    server.on(READ, json(200, STORED), GONE);
    server.on(DELETE, empty(204));

    assertThat(gateway.delete(known(QUIZ, QUIZ), KnownScores.NONE))
        .isInstanceOf(Answer.Confirmed.class);
    assertThat(server.requests()).noneMatch(request -> forced(request) != null);
  }

  @Test
  void scoresOfEveryStudentKnownHere_goWithIt() {
    server.on(READ, json(200, STORED), GONE);
    hasScores();

    assertThat(gateway.delete(known(QUIZ, QUIZ), known("1"))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void scoresThatMayBeAnothers_areAConflict_andStay() {
    server.on(READ, json(200, STORED));
    hasScores();

    Answer answer = gateway.delete(known(QUIZ, QUIZ), known("1", "2"));

    assertThat(code(answer)).isEqualTo(ReasonCode.CONFLICT);
    assertThat(server.requests()).noneMatch(request -> forced(request) != null);
  }

  @Test
  void scoresThatMayBeAnothers_goWhenTheTeacherSendsItAgain() {
    server.on(READ, json(200, STORED), GONE);
    hasScores();
    OutgoingAssignment again =
        new OutgoingAssignment(QUIZ, SECTION, null, QUIZ, true, REMOTE, Set.of());

    assertThat(gateway.delete(again, known("1", "2"))).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void assignmentThatOtherSectionsShare_isNotDeletedThereToo() {
    String both = STORED.replace("[]}]}", "[]},{\"sectionsdcid\":309}]}");
    server.on(READ, json(200, both));

    Answer answer = gateway.delete(known(QUIZ, QUIZ), KnownScores.NONE);

    assertThat(code(answer)).isEqualTo(ReasonCode.REFUSED);
    assertThat(server.count(DELETE)).isZero();
  }

  @Test
  void assignmentThatIsNotThere_countsAsDeleted() {
    server.on(READ, GONE);

    assertThat(gateway.delete(known(QUIZ, QUIZ), KnownScores.NONE))
        .isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void assignmentWhoseCreationWasNotAnswered_isFoundAndDeleted() {
    server.on(LIST, json(200, "[" + STORED + "]"));
    server.on(DELETE, empty(204));
    server.on(READ, GONE);

    assertThat(gateway.delete(fresh("?Quiz 1", true), KnownScores.NONE))
        .isInstanceOf(Answer.Confirmed.class);
    assertThat(server.count(DELETE)).isEqualTo(1);
  }

  @Test
  void deletingAtAPortal_doesNot() {
    server.on(READ, json(200, STORED));
    server.on(DELETE, html(404));

    assertThat(code(gateway.delete(known(QUIZ, QUIZ), KnownScores.NONE)))
        .isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }
}
