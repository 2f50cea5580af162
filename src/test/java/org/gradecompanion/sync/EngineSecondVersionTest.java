package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day over OneRoster 1.2: with the flags that it carries, and new scores in sets. */
class EngineSecondVersionTest extends EngineStory {
  @Override
  GatewayKind kind() {
    return GatewayKind.ONEROSTER_1_2;
  }

  private void enter(AssignmentId quiz, StudentId student, Score score) {
    day.commit(new Edit.ScoreSet(new CellId(quiz, student), score));
  }

  private JsonNode there(AssignmentId quiz, StudentId student) {
    return day.district().results().stream()
        .filter(r -> r.at("/lineItem/sourcedId").asText().equals(quiz.value()))
        .filter(r -> r.at("/student/sourcedId").asText().equals(student.value()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void flagsArrive_andComeBackWithTheNextPull() {
    AssignmentId quiz = quiz();
    Score late = new Score(new BigDecimal("7"), Set.of(Flag.LATE), "");
    Score zero = new Score(BigDecimal.ZERO, Set.of(Flag.MISSING), "");
    enter(quiz, ana, late);
    enter(quiz, ben, zero);

    PushSummary summary = day.drain();
    day.pull();

    assertThat(summary.confirmed()).isEqualTo(2);
    assertThat(there(quiz, ana).get("late").asText()).isEqualTo("true");
    assertThat(there(quiz, ben).get("missing").asText()).isEqualTo("true");
    assertThat(day.cell(quiz, ana).score()).isEqualTo(late);
    assertThat(day.cell(quiz, ana).confirmed()).isEqualTo(late);
    assertThat(day.cell(quiz, ben).confirmed()).isEqualTo(zero);
    assertThat(day.book().cells()).noneMatch(cell -> cell.sync().pending());
  }

  @Test
  void flagTakenAway_isTakenAwayThere() {
    AssignmentId quiz = quiz();
    enter(quiz, ana, new Score(new BigDecimal("7"), Set.of(Flag.INCOMPLETE), ""));
    day.drain();

    enter(quiz, ana, Score.of("7"));
    day.drain();

    assertThat(there(quiz, ana).get("incomplete").asText()).isEqualTo("false");
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
  }

  @Test
  void newScoresOfAClass_goInTwoRequests_underOurIdentifiers() {
    AssignmentId quiz = quiz();
    for (StudentId student : day.students()) {
      day.enter(quiz, student, "5");
    }
    String resultId = day.cell(quiz, ana).resultId();

    day.drain();

    assertThat(day.results(quiz)).hasSize(day.students().size());
    assertThat(day.count("POST")).isEqualTo(2);
    assertThat(day.count("PUT")).isZero();
    assertThat(there(quiz, ana).get("sourcedId").asText()).isEqualTo(resultId);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 60})
  void cutAnswerToASet_leavesExactlyOneResultOfEach(int bytes) {
    AssignmentId quiz = quiz();
    List<StudentId> students = day.students();
    for (StudentId student : students.subList(0, 3)) {
      day.enter(quiz, student, "5");
    }
    day.drain();
    day.district().misbehave().cutAnswerAfter(bytes, 1, RequestMatch.on("POST", "/lineItems"));
    for (StudentId student : students.subList(3, 6)) {
      day.enter(quiz, student, "5");
    }

    day.drain();
    day.forward(Duration.ofMinutes(2));

    String[] expected =
        students.subList(0, 6).stream().map(student -> student + "=5").toArray(String[]::new);
    assertThat(day.results(quiz)).containsExactly(SchoolDay.sorted(expected));
    assertThat(day.book().cells()).noneMatch(cell -> cell.sync().pending());
  }

  @Test
  void cutAnswerToAPut_leavesExactlyOneResult() {
    AssignmentId quiz = quiz();
    day.district().misbehave().cutAnswerAfter(0, 1, RequestMatch.on("PUT", "/results"));
    day.enter(quiz, ana, "8");

    day.drain();
    day.forward(Duration.ofMinutes(2));

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
  }

  @Test
  void refusedStudentAmongNewScores_isAFaultOfItsOwn() {
    AssignmentId quiz = quiz();
    day.district().misbehave().refuseStudent(ben.value());
    for (StudentId student : day.students()) {
      day.enter(quiz, student, "5");
    }

    PushSummary summary = day.drain();

    assertThat(summary.confirmed()).isEqualTo(day.students().size() - 1);
    assertThat(day.results(quiz)).hasSize(day.students().size() - 1);
    assertThat(day.cell(quiz, ben).sync().reason().code().name())
        .isEqualTo("STUDENT_NOT_IN_SECTION");
  }

  @Test
  void removedAssignment_isDeletedInTheDistrict() {
    AssignmentId quiz = quiz();
    enter(quiz, ana, new Score(new BigDecimal("7"), Set.of(Flag.LATE), ""));
    day.drain();

    day.commit(new Edit.AssignmentRemoved(quiz));
    day.forward(SETTLED);

    assertThat(day.titles()).doesNotContain("Quiz");
  }
}
