package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.UserError;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a backup was put back, PowerTeacher may be newer: it is read before anything is sent. */
class PutBackTest {
  @TempDir Path folder;

  @Test
  void putBack_whilePowerTeacherCannotBeRead_sendsNothing_andReadsItByItselfLater() {
    try (SchoolDay day = new SchoolDay(folder).begin()) {
      StudentId ana = day.students().get(0);
      AssignmentId quiz = putBack(day, List.of("9"));
      day.district().misbehave().changeScore(quiz.value(), ana.value(), new BigDecimal("3"));
      day.district().misbehave().failNext(20, 500, null, RequestMatch.on("GET", "/classes"));
      day.start();
      day.forward(Duration.ofMinutes(1));

      assertThat(day.count("PUT")).isZero();
      assertThat(day.engine().status().phase()).isEqualTo(Phase.NOT_READ);
      assertThat(day.drain().account()).get().extracting("code").isEqualTo(ReasonCode.NOT_READ);
      assertThat(day.count("PUT")).isZero();

      day.district().misbehave().behave();
      day.forward(Duration.ofHours(1));

      assertThat(day.scoresTitled("Quiz")).as("theirs is newer: a question").containsExactly("3");
      assertThat(day.cell(quiz, ana).sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);
      assertThat(day.engine().status().phase().sends()).isTrue();
    }
  }

  @Test
  void putBack_forATeacherWhomTheServerDoesNotKnow_waitsAndSaysSo_andAsksNoMore() {
    try (SchoolDay day = new SchoolDay(folder).begin()) {
      AssignmentId quiz = day.add("Quiz");
      day.drain();
      day.engine().pause();
      day.enter(quiz, day.students().get(0), "9");
      Connection known = day.connection();
      day.store()
          .save(
              new Connection(
                  known.kind(),
                  known.url(),
                  known.tokenUrl(),
                  known.clientId(),
                  "nobody@riverbend.example",
                  known.zone(),
                  known.practice()))
          .join();
      day.store().pullFirst().join();
      day.planner().run();

      day.engine().resume();
      day.forward(Duration.ofMinutes(1));
      assertThat(day.engine().status().phase()).isEqualTo(Phase.NOT_READ);
      day.district().forgetRequests();

      day.forward(Duration.ofHours(1));

      assertThat(day.requests()).isEmpty();
      assertThat(day.engine().status().phase()).isEqualTo(Phase.NOT_READ);
    }
  }

  @Test
  void putBack_offline_isSentWhenPowerTeacherWasRead() {
    try (SchoolDay day = new SchoolDay(folder).begin()) {
      putBack(day, List.of("9"));
      day.district().misbehave().offline(true);
      day.start();
      day.forward(Duration.ofMinutes(1));
      assertThat(day.engine().status().phase()).isEqualTo(Phase.OFFLINE);

      day.district().misbehave().offline(false);
      day.forward(Duration.ofHours(1));

      assertThat(day.scoresTitled("Quiz")).containsExactly("9");
    }
  }

  @Test
  void putBack_withARosterThatIsDoubtful_sendsNothingUntilAPersonDecided() {
    try (SchoolDay day = new SchoolDay(folder).begin()) {
      List<Student> held = day.book().students();
      putBack(day, List.of("9"));
      held.subList(held.size() / 2, held.size())
          .forEach(
              student ->
                  day.district()
                      .misbehave()
                      .enrol(SchoolDay.ALGEBRA.value(), student.id().value(), false));
      day.start();
      day.forward(Duration.ofMinutes(5));

      assertThat(day.count("PUT")).isZero();
      assertThat(day.engine().status().doubt()).isPresent();
      assertThat(day.engine().status().phase()).isEqualTo(Phase.NOT_READ);
      assertThat(catchThrowableOfType(UserError.class, day::pull)).isNotNull();

      day.pull(PullChoice.TAKE_SMALLER);
      day.forward(EngineStory.SETTLED);
      assertThat(day.scoresTitled("Quiz")).containsExactly("9");
    }
  }

  @Test
  void putBack_whereScoresCannotBeRead_isSentOnlyWhenAPersonSaysSo() {
    try (SchoolDay day = new SchoolDay(folder, GatewayKind.POWERTEACHER).begin()) {
      AssignmentId quiz = putBack(day, List.of("9", "8"));
      day.start();
      StudentId ana = day.students().get(0);
      day.forward(Duration.ofMinutes(5));

      assertThat(day.scoresTitled("Quiz")).containsExactly("5", "5");
      CellRecord asked = day.cell(quiz, ana);
      assertThat(asked.sync().reason().code()).isEqualTo(ReasonCode.FROM_BACKUP);

      day.store().resend(List.of(asked.id())).join();
      day.forward(Duration.ofMinutes(5));
      assertThat(day.scoresTitled("Quiz")).containsExactly("5", "9");

      day.enter(quiz, day.students().get(1), "7");
      day.forward(Duration.ofMinutes(5));
      assertThat(day.scoresTitled("Quiz")).as("typed since").containsExactly("7", "9");
    }
  }

  /** A quiz with a 5 for each is in PowerTeacher; newer scores wait; and that is put back. */
  private static AssignmentId putBack(SchoolDay day, List<String> waiting) {
    AssignmentId quiz = day.add("Quiz");
    List<StudentId> students = day.students();
    for (int i = 0; i < waiting.size(); i++) {
      day.enter(quiz, students.get(i), "5");
    }
    day.drain();
    day.engine().pause();
    for (int i = 0; i < waiting.size(); i++) {
      day.enter(quiz, students.get(i), waiting.get(i));
    }
    day.store().pullFirst().join();
    day.stop();
    day.district().forgetRequests();
    return quiz;
  }
}
