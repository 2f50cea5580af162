package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.UserError;

/** Reads the teacher and the students of a section. */
final class People {
  private static final String KEY = "users";

  private final Api api;
  private final Dialect.Rosters rosters;

  People(Api api, Dialect.Rosters rosters) {
    this.api = api;
    this.rosters = rosters;
  }

  /**
   * The teacher with that e-mail address, whatever its case.
   *
   * @throws UserError when the server has none
   * @throws GatewayException when it lists neither teachers nor users: no such server is there
   */
  Teacher teacher(String email) throws GatewayException {
    // A server that ignores the filter gives everyone, so the address is always compared.
    Optional<Teacher> teacher = among(api.where(KEY, "email", email, "teachers"), email);
    if (teacher.isEmpty()) {
      Rows teachers = api.all(KEY, "teachers");
      teacher = among(teachers, email);
      if (teacher.isEmpty()) {
        teacher = amongUsers(email, teachers);
      }
    }
    return teacher.orElseThrow(
        () -> new UserError(UserError.Kind.NEEDS_PERSON, Message.of("setup.error.teacher", email)));
  }

  private Optional<Teacher> amongUsers(String email, Rows teachers) throws GatewayException {
    Rows users = api.where(KEY, api.version().roleField(), "teacher", KEY);
    if (!users.offered()) {
      users = api.all(KEY, KEY);
    }
    if (!users.offered()) {
      teachers.orThrow(api.clock());
    }
    return among(users, email);
  }

  private static Optional<Teacher> among(Rows users, String email) {
    return users.list().stream()
        .filter(Fields::active)
        .filter(user -> Fields.text(user, "email").equalsIgnoreCase(email.strip()))
        .findFirst()
        .map(
            user ->
                new Teacher(
                    new TeacherId(Fields.text(user, "sourcedId")),
                    Fields.text(user, "givenName"),
                    Fields.text(user, "familyName"),
                    Fields.text(user, "email")));
  }

  /** The classes of a teacher, by the enrollments where a teacher does not list them. */
  List<JsonNode> classes(TeacherId teacher) throws GatewayException {
    String id = teacher.value();
    Rows classes = api.all("classes", "teachers", id, "classes");
    Rows enrollments =
        classes.offered() ? classes : api.where("enrollments", "user.sourcedId", id, "enrollments");
    if (classes.offered() || !enrollments.offered()) {
      return classes.orThrow(api.clock());
    }
    Set<String> taught = new LinkedHashSet<>();
    for (JsonNode enrollment : enrollments.list()) {
      boolean teaches =
          Fields.active(enrollment)
              && Fields.text(enrollment, "role").equalsIgnoreCase("teacher")
              && Fields.ref(enrollment, "user").filter(id::equals).isPresent();
      if (teaches) {
        Fields.ref(enrollment, "class").ifPresent(taught::add);
      }
    }
    return api.all("classes", "classes").orThrow(api.clock()).stream()
        .filter(row -> taught.contains(Fields.text(row, "sourcedId")))
        .toList();
  }

  List<Student> students(SectionId section) throws GatewayException {
    return rows(section).stream()
        .filter(Fields::active)
        .map(
            user ->
                new Student(
                    new StudentId(Fields.text(user, "sourcedId")),
                    Fields.text(user, "givenName"),
                    Fields.text(user, "familyName"),
                    Fields.text(user, "identifier"),
                    Fields.text(user, "email"),
                    true))
        .toList();
  }

  private List<JsonNode> rows(SectionId section) throws GatewayException {
    if (rosters == Dialect.Rosters.BY_ENROLLMENTS) {
      return users(enrolled(section).orThrow(api.clock()));
    }
    Rows users = listed(section);
    if (users.offered()) {
      return users.list();
    }
    Rows enrolled = enrolled(section);
    return users(enrolled.offered() ? enrolled.list() : users.orThrow(api.clock()));
  }

  /** The students that a class lists. */
  Rows listed(SectionId section) throws GatewayException {
    return api.all(KEY, "classes", section.value(), "students");
  }

  /** The enrollments of students in a class. */
  Rows enrolled(SectionId section) throws GatewayException {
    Rows enrollments = api.where("enrollments", "class.sourcedId", section.value(), "enrollments");
    return new Rows(
        enrollments.list().stream()
            .filter(Fields::active)
            .filter(row -> Fields.text(row, "role").equalsIgnoreCase("student"))
            .filter(row -> Fields.ref(row, "class").filter(section.value()::equals).isPresent())
            .toList(),
        enrollments.refusal());
  }

  private List<JsonNode> users(List<JsonNode> enrolled) throws GatewayException {
    List<JsonNode> users = new ArrayList<>();
    for (JsonNode enrollment : enrolled) {
      Optional<String> user = Fields.ref(enrollment, "user");
      if (user.isPresent()) {
        users.add(user(user.get()));
      }
    }
    return users;
  }

  private JsonNode user(String id) throws GatewayException {
    Reply reply = api.get(KEY, id);
    if (!reply.success()) {
      Rows.notOffered(reply).orThrow(api.clock());
    }
    return Api.one(reply, "user");
  }
}
