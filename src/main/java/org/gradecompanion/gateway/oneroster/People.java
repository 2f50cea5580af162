package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Reply;
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

  People(Api api) {
    this.api = api;
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
    Rows users = api.all(KEY, "classes", section.value(), "students");
    List<JsonNode> rows = users.offered() ? users.list() : enrolled(section, users);
    return rows.stream()
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

  /** By the enrollments, where a class does not list its students. */
  private List<JsonNode> enrolled(SectionId section, Rows refused) throws GatewayException {
    Rows enrollments = api.where("enrollments", "class.sourcedId", section.value(), "enrollments");
    if (!enrollments.offered()) {
      refused.orThrow(api.clock());
    }
    List<JsonNode> users = new ArrayList<>();
    for (JsonNode enrollment : enrollments.list()) {
      boolean here =
          Fields.active(enrollment)
              && Fields.text(enrollment, "role").equalsIgnoreCase("student")
              && Fields.ref(enrollment, "class").filter(section.value()::equals).isPresent();
      Optional<String> user = Fields.ref(enrollment, "user");
      if (here && user.isPresent()) {
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
