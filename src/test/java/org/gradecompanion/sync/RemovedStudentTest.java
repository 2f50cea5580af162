package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.DepartedStudent;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A student who left is removed here, and is enrolled again: PowerTeacher is told nothing of it.
 */
class RemovedStudentTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void removal_andTheReturn_neitherSendNorBlankAnything(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      AssignmentId quiz = day.add("Quiz");
      Student ana = day.book().students().get(0);
      Student ben = day.book().students().get(1);
      day.enter(quiz, ana.id(), "9");
      day.enter(quiz, ben.id(), "7");
      day.drain();
      enrol(day, ana, false);
      day.pull();
      day.forward(Duration.ofMinutes(5));
      day.district().forgetRequests();

      List<DepartedStudent> departed = SchoolDay.get(day.store().departed());
      assertThat(departed).extracting(each -> each.student().id()).containsExactly(ana.id());
      SchoolDay.get(day.store().removeDeparted(departed));
      day.pull();
      day.forward(Duration.ofHours(1));

      assertThat(held(day)).doesNotContain(ana.id()).contains(ben.id());
      assertThat(day.book().cells()).noneMatch(cell -> cell.id().student().equals(ana.id()));
      enrol(day, ana, true);
      day.pull();
      day.forward(Duration.ofHours(1));

      assertThat(held(day)).contains(ana.id());
      assertThat(day.book().cells()).noneMatch(cell -> cell.sync().pending());
      assertThat(writes(day)).isZero();
      assertThat(day.scoresTitled("Quiz")).containsExactlyInAnyOrder("9", "7");
    }
  }

  private static List<StudentId> held(SchoolDay day) {
    return day.book().students().stream().map(Student::id).toList();
  }

  private static long writes(SchoolDay day) {
    return day.requests().stream()
        .filter(request -> !request.method().equals("GET"))
        .filter(request -> !request.path().endsWith("/token"))
        .filter(request -> !request.path().endsWith("access_token"))
        .count();
  }

  private static void enrol(SchoolDay day, Student student, boolean enrolled) {
    day.district()
        .misbehave()
        .enrol(SchoolDay.ALGEBRA.value(), "student-" + student.number(), enrolled);
  }
}
