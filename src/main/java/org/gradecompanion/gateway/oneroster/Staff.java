package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;

/**
 * Who teaches a section, and which of its students were set on it by hand: what a server says in
 * its enrollments. One that says nothing leaves the signed-in teacher as the lead.
 *
 * @param teachers the lead teacher first
 * @param locked students whose enrollment is marked {@code rosterLock} in its metadata
 */
record Staff(List<Teacher> teachers, Set<String> locked) {

  static Staff read(Api api, SectionId section, Teacher signedIn) throws GatewayException {
    Set<String> primary = new HashSet<>();
    Set<String> locked = new HashSet<>();
    Rows enrollments = api.where("enrollments", "class.sourcedId", section.value(), "enrollments");
    for (JsonNode row : enrollments.list()) {
      boolean here =
          Fields.active(row)
              && Fields.ref(row, "class").filter(section.value()::equals).isPresent();
      if (!here) {
        continue;
      }
      String role = Fields.text(row, "role").toLowerCase(Locale.ROOT);
      if (role.equals("teacher") && Fields.yes(row, "primary", false)) {
        Fields.ref(row, "user").ifPresent(primary::add);
      } else if (Fields.yes(Fields.metadata(row), "rosterLock", false)) {
        Fields.ref(row, "user").ifPresent(locked::add);
      }
    }
    return new Staff(teachers(api, section, signedIn, primary), Set.copyOf(locked));
  }

  private static List<Teacher> teachers(
      Api api, SectionId section, Teacher signedIn, Set<String> primary) throws GatewayException {
    List<Teacher> teachers = new ArrayList<>();
    for (JsonNode user : api.all("users", "classes", section.value(), "teachers").list()) {
      if (Fields.active(user) && Fields.id(user).isPresent()) {
        teachers.add(
            new Teacher(
                new TeacherId(Fields.text(user, "sourcedId")),
                Fields.text(user, "givenName"),
                Fields.text(user, "familyName"),
                Fields.text(user, "email")));
      }
    }
    if (teachers.stream().noneMatch(teacher -> teacher.id().equals(signedIn.id()))) {
      teachers.add(signedIn);
    }
    // Where nobody is marked as the lead, the signed-in teacher counts as such.
    Comparator<Teacher> leadFirst =
        primary.isEmpty()
            ? Comparator.comparing(teacher -> !teacher.id().equals(signedIn.id()))
            : Comparator.comparing(teacher -> !primary.contains(teacher.id().value()));
    return teachers.stream().sorted(leadFirst).toList();
  }

  Teacher lead() {
    return teachers.get(0);
  }

  /** The student, locked where the roster says so. */
  Student marked(Student student) {
    return locked.contains(student.id().value())
        ? new Student(
            student.id(),
            student.givenName(),
            student.familyName(),
            student.number(),
            student.email(),
            student.enrolled(),
            RosterLock.IN_POWERTEACHER)
        : student;
  }

  /** Never whose: students are confidential. */
  @Override
  public String toString() {
    return "Staff[" + teachers.size() + "]";
  }
}
