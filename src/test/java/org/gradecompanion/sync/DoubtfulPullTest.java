package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullDoubt.ShrunkenRoster;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.UserError;
import org.gradecompanion.practice.RequestMatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A roster is applied whole or not at all, and one that lost a third of a class not unasked. */
class DoubtfulPullTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void rosterWithoutAThirdOfAClass_isKeptAsItWas_untilTheTeacherWantsIt(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      List<Student> held = enrolled(day);
      int third = (held.size() + 2) / 3;
      held.subList(0, third).forEach(student -> leave(day, student));

      UserError error = catchThrowableOfType(UserError.class, day::pull);

      assertThat(error.kind()).isEqualTo(UserError.Kind.NEEDS_PERSON);
      assertThat(error.userMessage().args()).startsWith(third, held.size());
      assertThat(enrolled(day)).isEqualTo(held);
      assertThat(day.engine().status().doubt()).containsInstanceOf(ShrunkenRoster.class);
      assertThat(day.engine().status().phase().sends()).isTrue();

      day.pull(PullChoice.TAKE_SMALLER);

      assertThat(enrolled(day)).hasSize(held.size() - third);
      assertThat(day.engine().status().doubt()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void studentWhoLeaves_isNoReasonToAsk(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      List<Student> held = enrolled(day);
      leave(day, held.get(0));

      day.pull();

      assertThat(enrolled(day)).hasSize(held.size() - 1);
    }
  }

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void doubtfulRosterThatIsLeftAlone_isAskedAboutAgainAtTheNextPull(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      List<Student> held = enrolled(day);
      held.subList(0, held.size() / 2).forEach(student -> leave(day, student));
      catchThrowableOfType(UserError.class, day::pull);

      day.engine().keepRoster();
      day.planner().run();
      assertThat(day.engine().status().doubt()).isEmpty();
      assertThat(enrolled(day)).isEqualTo(held);

      catchThrowableOfType(UserError.class, day::pull);
      assertThat(day.engine().status().doubt()).isPresent();

      held.forEach(student -> enrol(day, student, true));
      day.pull();
      assertThat(day.engine().status().doubt()).isEmpty();
      assertThat(enrolled(day)).isEqualTo(held);
    }
  }

  @ParameterizedTest
  @EnumSource(GatewayKind.class)
  void pullWhoseAnswerIsCutHalfway_changesNothing_andSaysSo(GatewayKind kind) {
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      List<Student> held = enrolled(day);
      leave(day, held.get(0));
      boolean tables = kind == GatewayKind.POWERTEACHER;
      String list = tables ? "/ws/schema/table/cc" : "/classes/" + SchoolDay.ALGEBRA + "/students";
      day.district().misbehave().cutAnswerAfter(200, 1, RequestMatch.on("GET", list));

      UserError error = catchThrowableOfType(UserError.class, day::pull);

      assertThat(error.userMessage().key()).isEqualTo("setup.error.pull");
      assertThat(enrolled(day)).isEqualTo(held);

      day.pull();
      assertThat(enrolled(day)).hasSize(held.size() - 1);
    }
  }

  private static List<Student> enrolled(SchoolDay day) {
    return day.book().students().stream().filter(Student::enrolled).toList();
  }

  private static void leave(SchoolDay day, Student student) {
    enrol(day, student, false);
  }

  private static void enrol(SchoolDay day, Student student, boolean enrolled) {
    day.district()
        .misbehave()
        .enrol(SchoolDay.ALGEBRA.value(), "student-" + student.number(), enrolled);
  }
}
