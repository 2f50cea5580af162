package org.gradecompanion.gateway.powerteacher;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.UserError;

/** Reads teachers (USERS, and SCHOOLSTAFF for their posts) and students. */
final class People {
  private static final String USER = "dcid,email_addr,first_name,last_name";
  private static final String STUDENT = "dcid,id,first_name,last_name,student_number";

  private final Tables tables;

  People(Tables tables) {
    this.tables = tables;
  }

  /**
   * One post of a teacher at a school.
   *
   * @param id SCHOOLSTAFF.ID, by which sections name their teachers
   */
  record Post(String id, String school) {}

  /**
   * The teacher with that e-mail address, whatever its case.
   *
   * @throws UserError when the server has none
   */
  Teacher teacher(String email) throws GatewayException {
    Optional<Teacher> teacher = Optional.empty();
    // These have a meaning in a condition.
    if (!email.matches(".*[;,*()'\"].*")) {
      teacher = among(tables.where("users", "email_addr==" + email.strip(), USER), email);
    }
    if (teacher.isEmpty()) {
      teacher = among(tables.where("users", "", USER), email);
    }
    return teacher.orElseThrow(
        () -> new UserError(UserError.Kind.NEEDS_PERSON, Message.of("setup.error.teacher", email)));
  }

  private static Optional<Teacher> among(List<TableRow> users, String email) {
    return users.stream()
        .filter(user -> user.text("email_addr").equalsIgnoreCase(email.strip()))
        .findFirst()
        .map(People::teacher);
  }

  private static Teacher teacher(TableRow user) {
    return new Teacher(
        new TeacherId(user.text("dcid")),
        user.text("first_name"),
        user.text("last_name"),
        user.text("email_addr"));
  }

  List<Post> posts(TeacherId teacher) throws GatewayException {
    String id = teacher.value();
    return tables.where("schoolstaff", "users_dcid==" + id, "id,users_dcid,schoolid").stream()
        .filter(row -> row.is("users_dcid", id))
        .map(row -> new Post(row.text("id"), row.text("schoolid")))
        .toList();
  }

  /** Who holds a post; nobody when the server does not say. */
  Optional<Teacher> holder(String post) throws GatewayException {
    for (TableRow staff : tables.where("schoolstaff", "id==" + post, "id,users_dcid,schoolid")) {
      String user = staff.text("users_dcid");
      if (staff.is("id", post) && !user.isEmpty()) {
        return tables.where("users", "dcid==" + user, USER).stream()
            .filter(row -> row.is("dcid", user))
            .findFirst()
            .map(People::teacher);
      }
    }
    return Optional.empty();
  }

  /**
   * Students by their STUDENTS.ID: the active ones of the schools, then the few who are at another
   * school one by one.
   */
  Map<String, Student> students(Collection<String> schools, Set<String> ids)
      throws GatewayException {
    Map<String, Student> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    for (String school : schools) {
      String active = "schoolid==" + school + ";enroll_status==0";
      take(tables.where("students", active, STUDENT), ids, found);
    }
    Set<String> elsewhere = new LinkedHashSet<>(ids);
    elsewhere.removeAll(found.keySet());
    for (String id : elsewhere) {
      take(tables.where("students", "id==" + id, STUDENT), ids, found);
    }
    return found;
  }

  private static void take(List<TableRow> rows, Set<String> ids, Map<String, Student> found) {
    for (TableRow row : rows) {
      if (ids.contains(row.text("id")) && !row.text("dcid").isEmpty()) {
        found.put(
            row.text("id"),
            new Student(
                new StudentId(row.text("dcid")),
                row.text("first_name"),
                row.text("last_name"),
                row.text("student_number"),
                "",
                true));
      }
    }
  }
}
