package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A student who leaves the class loses no score, and goes on where it was when coming back. */
class TransferTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void scoresOfAStudentWhoLeft_stay_unsentOnesAreNamed_andGoWhenTheStudentIsBack(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      Student ana = day.book().students().get(0);
      AssignmentId sent = day.add("Sent");
      day.enter(sent, ana.id(), "8");
      day.drain();
      AssignmentId unsent = day.add("Unsent");
      enrol(day, ana, false);
      day.enter(unsent, ana.id(), "6");

      day.pull();
      PushSummary summary = day.drain();

      assertThat(summary.faults()).isEqualTo(1);
      assertThat(day.book().students().get(0).enrolled()).isFalse();
      assertThat(day.cell(sent, ana.id()).score()).isEqualTo(Score.of("8"));
      assertThat(day.cell(sent, ana.id()).sync().pending()).isFalse();
      assertThat(day.cell(unsent, ana.id()).sync().reason().code())
          .isEqualTo(ReasonCode.STUDENT_NOT_IN_SECTION);
      assertThat(day.scoresTitled("Unsent")).isEmpty();

      enrol(day, ana, true);
      day.pull();
      day.forward(EngineStory.SETTLED);

      assertThat(day.scoresTitled("Unsent")).containsExactly("6");
      assertThat(day.drain().faults()).isZero();
      assertThat(day.cell(sent, ana.id()).score()).isEqualTo(Score.of("8"));
    }
  }

  private static void enrol(SchoolDay day, Student student, boolean enrolled) {
    day.district()
        .misbehave()
        .enrol(SchoolDay.ALGEBRA.value(), "student-" + student.number(), enrolled);
  }
}
