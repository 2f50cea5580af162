package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An assignment that was deleted in PowerTeacher is one question, and loses no score here. */
class GoneAssignmentTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void assignmentDeletedThere_isAFaultAfterAPull_andAllItsScoresAreCreatedAgain(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      AssignmentId quiz = quiz(day);
      delete(day, "Quiz");

      day.pull();
      assertThat(gone(day, quiz)).isTrue();
      assertThat(day.drain().faults()).isEqualTo(1);
      assertThat(day.titles()).doesNotContain("Quiz");

      day.store().resend(List.of(new AssignmentKey(quiz))).join();
      day.drain();

      assertThat(day.titles()).containsOnlyOnce("Quiz");
      assertThat(day.scoresTitled("Quiz")).containsExactly("7", "8");
      assertThat(day.record(quiz).sync().pending()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void assignmentThatIsUnlinked_staysHere_andIsNotSentUntilItIsReleased(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      AssignmentId quiz = quiz(day);
      delete(day, "Quiz");
      day.pull();

      day.store().unlink(List.of(quiz)).join();
      StudentId ana = day.students().get(0);
      day.enter(quiz, ana, "9");
      assertThat(day.drain().faults()).isZero();
      day.pull();
      day.forward(Duration.ofDays(1));

      assertThat(day.titles()).doesNotContain("Quiz");
      assertThat(gone(day, quiz)).isFalse();
      assertThat(day.cell(quiz, ana).score()).isEqualTo(Score.of("9"));

      day.commit(new Edit.HoldSet(quiz, false));
      day.drain();
      assertThat(day.scoresTitled("Quiz")).containsExactly("7", "9");
    }
  }

  @Test
  void identifierThatTheServerDoesNotTakeBack_isReplacedByANewOne() {
    try (SchoolDay day = new SchoolDay(folder).begin()) {
      AssignmentId quiz = quiz(day);
      delete(day, "Quiz");
      day.pull();
      RequestMatch old = RequestMatch.on("PUT", "/lineItems/" + quiz);
      day.district().misbehave().failNext(1, 410, null, old);
      day.store().resend(List.of(new AssignmentKey(quiz))).join();
      assertThat(day.drain().faults()).isEqualTo(1);
      assertThat(gone(day, quiz)).isTrue();

      day.store().resend(List.of(new AssignmentKey(quiz))).join();
      PushSummary summary = day.drain();

      assertThat(summary.faults()).isZero();
      assertThat(day.titles()).containsOnlyOnce("Quiz");
      assertThat(day.scoresTitled("Quiz")).containsExactly("7", "8");
      List<AssignmentRecord> here =
          day.book().assignments().stream()
              .filter(each -> each.assignment().title().equals("Quiz") && !each.removed())
              .toList();
      assertThat(here)
          .singleElement()
          .satisfies(each -> assertThat(each.assignment().id()).isNotEqualTo(quiz));
    }
  }

  @Test
  void assignmentThatIsThereAgain_needsNobody() {
    try (SchoolDay day = new SchoolDay(folder).begin()) {
      AssignmentId quiz = day.add("Quiz");
      day.drain();
      delete(day, "Quiz");
      day.pull();
      assertThat(gone(day, quiz)).isTrue();
      char[] secret = day.district().clientSecret().toCharArray();
      try (Gateway office = Gateways.open(day.connection(), secret, day.clock())) {
        Assignment again = day.assignment(quiz, "Quiz");
        office.push(new OutgoingAssignment(again, day.book().section(), null));
      }

      day.pull();

      assertThat(gone(day, quiz)).isFalse();
      assertThat(day.drain().faults()).isZero();
      assertThat(day.record(quiz).sync().pending()).isFalse();
    }
  }

  private static AssignmentId quiz(SchoolDay day) {
    AssignmentId quiz = day.add("Quiz");
    day.enter(quiz, day.students().get(0), "8");
    day.enter(quiz, day.students().get(1), "7");
    day.drain();
    return quiz;
  }

  private static void delete(SchoolDay day, String title) {
    String id =
        day.district().lineItems().stream()
            .filter(item -> item.path("title").asText().equals(title))
            .findFirst()
            .orElseThrow()
            .path("sourcedId")
            .asText();
    day.district().misbehave().deleteLineItem(id);
  }

  private static boolean gone(SchoolDay day, AssignmentId id) {
    var reason = day.record(id).sync().reason();
    return reason != null && reason.code() == ReasonCode.GONE;
  }
}
