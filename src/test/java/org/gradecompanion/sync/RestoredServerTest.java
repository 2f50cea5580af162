package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullDoubt.RestoredServer;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is restored from an old backup stops the push, and is one question. */
class RestoredServerTest extends EngineStory {
  private AssignmentId old;
  private AssignmentId fresh;
  private List<StudentId> students;

  /** Yesterday everyone had 5 in an old assignment; today six got a 7, and two of a new one. */
  @BeforeEach
  void twoDays() {
    students = day.students();
    old = day.add("Old");
    students.forEach(student -> day.enter(old, student, "5"));
    day.drain();
    day.forward(Duration.ofDays(1));
    students.subList(0, 6).forEach(student -> day.enter(old, student, "7"));
    fresh = day.add("Fresh");
    students.subList(0, 2).forEach(student -> day.enter(fresh, student, "9"));
    day.drain();
    assertThat(scores(old)).contains("7");
  }

  @Test
  void restoredServer_stopsThePush_andIsToldOnce() {
    restoreYesterday();

    UserError error = catchThrowableOfType(UserError.class, day::pull);
    day.enter(old, students.get(8), "4");
    PushSummary summary = day.drain();

    assertThat(error.userMessage().key()).isEqualTo("shell.doubt.restored");
    assertThat(day.engine().status().doubt()).contains(new RestoredServer(1, 8));
    assertThat(day.engine().status().phase()).isEqualTo(SyncStatus.Phase.SERVER_RESTORED);
    assertThat(summary.account()).get().extracting("code").isEqualTo(ReasonCode.SERVER_RESTORED);
    assertThat(summary.faults()).isZero();
    assertThat(scores(old)).doesNotContain("4", "7");
    assertThat(here(old, "7")).hasSize(6);
  }

  @Test
  void sendAgain_bringsBackAllThatWasLost() {
    restoreYesterday();
    catchThrowableOfType(UserError.class, day::pull);
    day.enter(old, students.get(8), "4");

    day.pull(PullChoice.SEND_AGAIN);
    day.forward(SETTLED);

    assertThat(scores(old)).filteredOn("7"::equals).hasSize(6);
    assertThat(scores(old)).contains("4");
    assertThat(scores(fresh)).containsExactly("9", "9");
    assertThat(day.engine().status().doubt()).isEmpty();
    assertThat(day.drain())
        .isEqualTo(new PushSummary(0, 0, 0, 0, 0, 0, java.util.Optional.empty()));
  }

  @Test
  void takeTheirs_leavesPowerTeacherAsItIs_andKeepsWhatItHasNot() {
    restoreYesterday();
    catchThrowableOfType(UserError.class, day::pull);
    day.enter(old, students.get(0), "4");

    day.pull(PullChoice.TAKE_THEIRS);
    day.forward(SETTLED);

    assertThat(here(old, "7")).isEmpty();
    assertThat(day.cell(old, students.get(1)).score()).isEqualTo(Score.of("5"));
    assertThat(scores(old)).as("typed after the loss").contains("4").doesNotContain("7");
    assertThat(day.titles()).doesNotContain("Fresh");
    assertThat(day.record(fresh).held()).isTrue();
    assertThat(here(fresh, "9")).hasSize(2);
    assertThat(day.store().history(day.cell(old, students.get(1)).id()).join())
        .extracting(entry -> entry.score())
        .contains(Score.of("7"));
  }

  @Test
  void restoredServer_isStillToBeDecidedAfterARestart() {
    restoreYesterday();
    catchThrowableOfType(UserError.class, day::pull);
    day.stop();
    day.start();

    assertThat(day.engine().status().doubt()).contains(new RestoredServer(1, 8));
    assertThat(day.engine().status().phase()).isEqualTo(SyncStatus.Phase.SERVER_RESTORED);
    day.enter(old, students.get(8), "4");
    day.forward(Duration.ofHours(1));
    assertThat(scores(old)).doesNotContain("4");

    day.pull(PullChoice.SEND_AGAIN);
    day.forward(SETTLED);
    assertThat(scores(old)).contains("4", "7");
  }

  @Test
  void serverThatHasAllAgain_needsNoDecision() {
    restoreYesterday();
    catchThrowableOfType(UserError.class, day::pull);
    students.subList(0, 6).forEach(student -> there(student, "7"));

    day.pull();

    assertThat(day.engine().status().doubt()).isEmpty();
    assertThat(day.engine().status().phase().sends()).isTrue();
  }

  @Test
  void fewScoresSetBackByHand_areNoRestoredServer() {
    students.subList(0, 2).forEach(student -> there(student, "5"));

    day.pull();

    assertThat(day.engine().status().doubt()).isEmpty();
    assertThat(day.cell(old, students.get(0)).score()).isEqualTo(Score.of("5"));
  }

  @Test
  void manyScoresSetBackByHandWhileTheRestStays_areNoRestoredServer() {
    day.forward(Duration.ofMinutes(1));
    students.forEach(student -> day.enter(fresh, student, "8"));
    day.drain();
    students.subList(0, 6).forEach(student -> there(student, "5"));

    day.pull();

    assertThat(day.engine().status().doubt()).isEmpty();
  }

  private void restoreYesterday() {
    students.subList(0, 6).forEach(student -> there(student, "5"));
    day.district().misbehave().deleteLineItem(fresh.value());
  }

  private void there(StudentId student, String points) {
    day.district().misbehave().changeScore(old.value(), student.value(), new BigDecimal(points));
  }

  private List<CellRecord> here(AssignmentId assignment, String points) {
    return day.book().cells().stream()
        .filter(cell -> cell.id().assignment().equals(assignment))
        .filter(cell -> cell.score().equals(Score.of(points)))
        .toList();
  }

  private List<String> scores(AssignmentId assignment) {
    return day.results(assignment).stream()
        .map(text -> text.substring(text.indexOf('=') + 1))
        .toList();
  }
}
