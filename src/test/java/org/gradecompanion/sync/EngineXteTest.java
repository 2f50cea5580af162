package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.SyncLedger;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day over the PowerTeacher Pro API, whose creations act twice when they are repeated. */
class EngineXteTest extends EngineStory {
  private static final String ASSIGNMENTS = "/section/assignment";

  @Override
  GatewayKind kind() {
    return GatewayKind.POWERTEACHER;
  }

  private JsonNode result() {
    return day.district().results().stream().reduce((first, last) -> last).orElseThrow();
  }

  @Test
  void pull_bringsTheRoster_andASecondOneNothingNew() {
    assertThat(day.book().section().title()).isEqualTo("Algebra I (1)");
    assertThat(day.book().section().terms()).hasSize(3);
    assertThat(day.students()).hasSizeGreaterThan(20);
    assertThat(day.book().assignments())
        .extracting(record -> record.assignment().title())
        .contains("Graphing Stations");

    PullOutcome again = day.pull();

    assertThat(again.changed()).isZero();
    assertThat(again.sections()).isEqualTo(3);
    assertThat(again.conflicts()).isZero();
  }

  @Test
  void edits_areInTheDistrict_withFlagsAndComment() {
    AssignmentId quiz = day.add("Quiz");
    Score late = new Score(new BigDecimal("8.5"), Set.of(Flag.LATE, Flag.COLLECTED), "bus");
    day.commit(new Edit.ScoreSet(new CellId(quiz, ana), late));

    PushSummary summary = day.drain();

    assertThat(summary.confirmed()).isEqualTo(2);
    assertThat(day.titles()).containsOnlyOnce("Quiz");
    assertThat(day.scoresTitled("Quiz")).containsExactly("8.5");
    assertThat(result().path("comment").asText()).isEqualTo("bus");
    assertThat(result().toString()).contains("iscollected").doesNotContain("isabsent");
    assertThat(day.record(quiz).remoteId()).matches("\\d+/\\d+");
    day.pull();
    assertThat(day.book().assignments())
        .filteredOn(record -> record.assignment().title().equals("Quiz"))
        .hasSize(1);
    assertThat(day.cell(quiz, ana).score()).isEqualTo(late);
  }

  @Test
  void aWholeSection_isOneRequest_andTenEditsOfACellAreOneRow() {
    AssignmentId quiz = quiz();
    for (StudentId student : day.students()) {
      day.enter(quiz, student, "5");
    }
    for (int points = 0; points < 10; points++) {
      day.enter(quiz, ana, Integer.toString(points));
    }

    day.drain();

    assertThat(day.requests()).hasSize(1);
    assertThat(day.scoresTitled("Quiz")).hasSize(day.students().size()).contains("9");
  }

  @Test
  void undoToWhatIsConfirmed_sendsNothing_andClearingTakesItAway() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();
    day.enter(quiz, ana, "9");
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);
    assertThat(day.requests()).isEmpty();

    day.enter(quiz, ana, "");
    day.drain();
    assertThat(day.scoresTitled("Quiz")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /section/assignment, 0",
    "GET, /section/assignment, 30",
    "POST, /section/assignment, 0",
    "GET, /section/assignment/, 40",
    "PUT, /score, 0",
    "PUT, /score, 1",
    "PUT, /score, 20",
    "PUT, /score, 60"
  })
  void answerCutAtAnyStage_leavesOneColumnAndOneScore(String method, String path, int bytes) {
    day.district().misbehave().cutAnswerAfter(bytes, 1, RequestMatch.on(method, path));
    AssignmentId quiz = day.add("Quiz");
    day.enter(quiz, ana, "8");

    day.drain();
    day.forward(Duration.ofMinutes(5));

    assertThat(day.titles()).containsOnlyOnce("Quiz");
    assertThat(day.scoresTitled("Quiz")).containsExactly("8");
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
    assertThat(day.record(quiz).sync().pending()).isFalse();
  }

  /** As after a crash amid the push: created there, never settled here. */
  private AssignmentId createdUnheard() {
    AssignmentId quiz = day.add("Quiz");
    AssignmentRecord record = day.record(quiz);
    SyncLedger ledger = day.store().ledger();
    ledger.lease(
        Map.<SyncKey, Long>of(record.key(), record.sync().revision()), day.clock().instant());
    try (Gateway lost =
        Gateways.open(day.connection(), day.district().clientSecret().toCharArray(), day.clock())) {
      OutgoingAssignment outgoing =
          new OutgoingAssignment(record.assignment(), day.book().section(), null);
      lost.push(outgoing, trace -> ledger.remember(quiz, trace));
    }
    ledger.takeBackLeases();
    assertThat(day.titles()).containsOnlyOnce("Quiz");
    return quiz;
  }

  @Test
  void creationUnheard_renamed_isStillOneColumnAtTheNextStart() {
    AssignmentId quiz = createdUnheard();
    day.commit(new Edit.AssignmentSaved(day.assignment(quiz, "Quiz on slopes")));
    day.stop();
    day.start();
    day.forward(Duration.ofMinutes(5));

    assertThat(day.titles()).contains("Quiz on slopes").doesNotContain("Quiz");
    assertThat(day.record(quiz).sync().pending()).isFalse();
  }

  @Test
  void creationUnheard_thenPulled_isOneColumnHereAndThere() {
    AssignmentId quiz = createdUnheard();

    day.pull();
    day.forward(Duration.ofMinutes(5));

    assertThat(day.titles()).containsOnlyOnce("Quiz");
    assertThat(day.book().assignments())
        .filteredOn(record -> record.assignment().title().equals("Quiz"))
        .hasSize(1);
    assertThat(day.record(quiz).sync().pending()).isFalse();
  }

  @Test
  void creationUnheard_thenRemoved_isDeletedThere() {
    AssignmentId quiz = createdUnheard();

    day.commit(new Edit.AssignmentRemoved(quiz));
    day.forward(Duration.ofMinutes(5));

    assertThat(day.titles()).doesNotContain("Quiz");
  }

  @Test
  void refusedStudent_isAFault_andTheOthersAreSent() {
    AssignmentId quiz = quiz();
    day.district().misbehave().refuseStudent(sourcedId(ana));
    day.enter(quiz, ana, "8");
    day.enter(quiz, ben, "7");

    PushSummary summary = day.drain();

    assertThat(summary.faults()).isEqualTo(1);
    assertThat(day.scoresTitled("Quiz")).containsExactly("7");
    assertThat(day.cell(quiz, ana).sync().reason().code())
        .isEqualTo(ReasonCode.STUDENT_NOT_IN_SECTION);
  }

  private String sourcedId(StudentId student) {
    return "student-"
        + day.book().students().stream()
            .filter(each -> each.id().equals(student))
            .findFirst()
            .orElseThrow()
            .number();
  }

  @Test
  void assignmentDeletedThere_isGone_andCreatedAgainWithItsScoresWhenTheTeacherResends() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();
    deleteThere("Quiz");
    day.enter(quiz, ana, "9");
    day.drain();
    assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.GONE);

    day.commit(new Edit.AssignmentSaved(day.assignment(quiz, "Quiz again")));
    day.drain();
    assertThat(day.titles()).doesNotContain("Quiz again");
    day.store().resend(List.of(new AssignmentKey(quiz))).join();
    day.drain();

    assertThat(day.titles()).containsOnlyOnce("Quiz again");
    assertThat(day.scoresTitled("Quiz again")).containsExactly("9");
  }

  private void deleteThere(String title) {
    String id =
        day.district().lineItems().stream()
            .filter(item -> item.path("title").asText().equals(title))
            .findFirst()
            .orElseThrow()
            .path("sourcedId")
            .asText();
    day.district().misbehave().deleteLineItem(id);
  }

  @Test
  void rateLimit_letsTheAccountWaitAsTold() {
    AssignmentId quiz = quiz();
    day.district()
        .misbehave()
        .failNext(1, 429, Duration.ofSeconds(90), RequestMatch.on("PUT", "/score"));
    day.enter(quiz, ana, "8");
    day.forward(SETTLED);
    assertThat(day.engine().status().phase()).isNotEqualTo(Phase.IDLE);
    long before = day.count("PUT");
    day.forward(Duration.ofSeconds(80));
    assertThat(day.count("PUT")).isEqualTo(before);

    day.forward(Duration.ofMinutes(3));

    assertThat(day.scoresTitled("Quiz")).containsExactly("8");
    assertThat(day.cell(quiz, ana).sync().tries()).isZero();
  }

  @Test
  void expiredToken_isRenewedOnce() {
    AssignmentId quiz = quiz();
    day.district().misbehave().expireTokens();
    day.enter(quiz, ana, "8");

    day.drain();

    assertThat(day.scoresTitled("Quiz")).containsExactly("8");
    assertThat(day.count("POST")).isEqualTo(1);
  }

  @Test
  void removedAssignment_goesWithTheScoresOfAllStudents() {
    AssignmentId quiz = quiz();
    day.students().forEach(student -> day.enter(quiz, student, "5"));
    day.drain();

    day.commit(new Edit.AssignmentRemoved(quiz));
    day.forward(SETTLED);

    assertThat(day.titles()).doesNotContain("Quiz");
  }

  @Test
  void removedAssignment_inWhichOthersMayHaveScores_isDeletedOnlyWhenTheTeacherResends() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.drain();

    day.commit(new Edit.AssignmentRemoved(quiz));
    assertThat(day.drain().faults()).isEqualTo(1);
    assertThat(day.scoresTitled("Quiz")).containsExactly("8");

    day.store().resend(List.of(new AssignmentKey(quiz))).join();
    day.forward(SETTLED);
    assertThat(day.titles()).doesNotContain("Quiz");
  }
}
