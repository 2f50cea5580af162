package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.practice.RequestMatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A server that says yes and stores nothing is found out, named, and asked again by a person. */
class ForgetfulServerTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void assignmentThatWasSaidToBeStoredAndIsNot_isNamed_andGoesWhenSentAgain(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      AssignmentId quiz = day.add("Quiz");
      String method = kind == GatewayKind.POWERTEACHER ? "POST" : "PUT";
      day.district().misbehave().forgetNext(1, RequestMatch.on(method, null));

      PushSummary summary = day.drain();

      assertThat(summary.faults()).isEqualTo(1);
      assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.NOT_STORED);
      assertThat(day.titles()).doesNotContain("Quiz");
      resend(day, new AssignmentKey(quiz));
      assertThat(day.titles()).containsOnlyOnce("Quiz");
    }
  }

  /** The PowerTeacher Pro API documents no read of scores: there the answer itself has to prove. */
  @ParameterizedTest
  @EnumSource(value = GatewayKind.class, mode = Mode.EXCLUDE, names = "POWERTEACHER")
  void scoreThatWasSaidToBeStoredAndIsNot_isNamed_andGoesWhenSentAgain(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      StudentId ana = day.students().get(0);
      StudentId ben = day.students().get(1);
      AssignmentId quiz = day.add("Quiz");
      day.enter(quiz, ana, "5");
      day.drain();
      day.enter(quiz, ana, "8");
      day.enter(quiz, ben, "7");
      day.district()
          .misbehave()
          .forgetNext(1, RequestMatch.on("PUT", "/results/" + resultOf(day, quiz, ana)));

      PushSummary summary = day.drain();

      assertThat(summary.faults()).isEqualTo(1);
      assertThat(day.cell(quiz, ana).sync().reason().code()).isEqualTo(ReasonCode.NOT_STORED);
      assertThat(day.scoresTitled("Quiz")).containsExactly("5", "7");
      resend(day, new CellId(quiz, ana));
      assertThat(day.scoresTitled("Quiz")).containsExactly("7", "8");
    }
  }

  private static String resultOf(SchoolDay day, AssignmentId assignment, StudentId student) {
    return day.cell(assignment, student).resultId();
  }

  private static void resend(SchoolDay day, SyncKey key) {
    SchoolDay.get(day.store().resend(List.of(key)));
    assertThat(day.drain().faults()).isZero();
  }
}
