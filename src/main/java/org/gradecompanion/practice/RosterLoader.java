package org.gradecompanion.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rostering files of a bundle. */
final class RosterLoader {
  /** More levels than any calendar has: a bundle may name a session as its own parent. */
  private static final int MAX_DEPTH = 10;

  private final BundleTables tables;
  private final Instant loaded;

  /**
   * @param loaded what an object without a dateLastModified gets as its own
   */
  RosterLoader(BundleTables tables, Instant loaded) {
    this.tables = tables;
    this.loaded = loaded;
  }

  Roster load() {
    Table<Org> orgs = tables.required("orgs.csv", List.of("sourcedId", "name", "type"), this::org);
    Table<Session> sessions = sessions();
    Table<Course> courses =
        tables.optional("courses.csv", List.of("sourcedId", "title"), this::course);
    Table<User> users =
        tables.required(
            "users.csv",
            List.of("sourcedId", "role", "givenName", "familyName"),
            row -> user(row, orgs));
    Table<SchoolClass> classes =
        tables.required(
            "classes.csv",
            List.of("sourcedId", "title", "schoolSourcedId", "termSourcedIds"),
            row -> schoolClass(row, orgs, sessions, courses));
    Table<Enrollment> enrollments =
        tables.required(
            "enrollments.csv",
            List.of("sourcedId", "classSourcedId", "userSourcedId", "role"),
            row -> enrollment(row, classes, users));
    return new Roster(orgs, sessions, courses, classes, users, enrollments);
  }

  private Org org(Row row) {
    return new Org(
        row.base(loaded),
        row.required("name"),
        row.required("type"),
        row.text("identifier"),
        row.text("parentSourcedId"));
  }

  private Table<Session> sessions() {
    Map<String, Long> lines = new HashMap<>();
    Table<Session> read =
        tables.required(
            "academicSessions.csv",
            List.of("sourcedId", "title", "type", "startDate", "endDate"),
            row -> {
              Session session = session(row);
              lines.put(session.sourcedId(), row.line());
              return session;
            });
    Map<String, List<String>> children = new HashMap<>();
    for (Session session : read.list()) {
      String parent = session.parentId();
      if (parent != null && read.get(parent) == null) {
        tables.note(
            "academicSessions.csv",
            lines.getOrDefault(session.sourcedId(), 0L),
            "the parent session is unknown, and left out");
      } else if (parent != null) {
        children.computeIfAbsent(parent, k -> new ArrayList<>()).add(session.sourcedId());
      }
    }
    List<Session> sessions = new ArrayList<>();
    for (Session session : read.list()) {
      Session known =
          session.parentId() != null && read.get(session.parentId()) == null
              ? session.withoutParent()
              : session;
      sessions.add(
          known
              .inSchoolYear(schoolYear(session, read))
              .withChildren(children.getOrDefault(session.sourcedId(), List.of())));
    }
    return Table.of(sessions);
  }

  private Session session(Row row) {
    LocalDate start = row.requiredDate("startDate");
    LocalDate end = row.requiredDate("endDate");
    if (end.isBefore(start)) {
      throw new BadRow("the endDate is before the startDate");
    }
    return new Session(
        row.base(loaded),
        row.required("title"),
        row.required("type"),
        start,
        end,
        row.text("parentSourcedId"),
        List.of(),
        row.textOr("schoolYear", ""));
  }

  /** What it says, else what the stretch above it says, else the year in which that ends. */
  private static String schoolYear(Session session, Table<Session> all) {
    Session at = session;
    for (int up = 0; up < MAX_DEPTH && at.schoolYear().isEmpty(); up++) {
      Session above = at.parentId() == null ? null : all.get(at.parentId());
      if (above == null) {
        break;
      }
      at = above;
    }
    return at.schoolYear().isEmpty() ? Integer.toString(at.end().getYear()) : at.schoolYear();
  }

  private Course course(Row row) {
    return new Course(
        row.base(loaded),
        row.required("title"),
        row.text("courseCode"),
        row.text("schoolYearSourcedId"),
        row.text("orgSourcedId"),
        row.texts("grades"),
        row.texts("subjects"),
        row.texts("subjectCodes"));
  }

  private User user(Row row, Table<Org> orgs) {
    List<String> orgIds = row.texts("orgSourcedIds");
    allKnown("orgSourcedIds", orgIds, orgs);
    Base base = row.base(loaded);
    return new User(
        base,
        row.required("role"),
        row.textOr("username", base.sourcedId()),
        !"false".equalsIgnoreCase(row.text("enabledUser")),
        row.required("givenName"),
        row.required("familyName"),
        row.text("middleName"),
        row.text("identifier"),
        row.text("email"),
        row.text("sms"),
        row.text("phone"),
        orgIds,
        row.texts("grades"));
  }

  private SchoolClass schoolClass(
      Row row, Table<Org> orgs, Table<Session> sessions, Table<Course> courses) {
    String school = row.required("schoolSourcedId");
    allKnown("schoolSourcedId", List.of(school), orgs);
    List<String> terms = row.texts("termSourcedIds");
    if (terms.isEmpty()) {
      throw new BadRow("the column termSourcedIds is empty");
    }
    allKnown("termSourcedIds", terms, sessions);
    String course = tables.has("courses.csv") ? row.text("courseSourcedId") : null;
    if (course != null) {
      allKnown("courseSourcedId", List.of(course), courses);
    }
    SchoolClass read =
        new SchoolClass(
            row.base(loaded),
            row.required("title"),
            row.text("classCode"),
            row.textOr("classType", "scheduled"),
            row.text("location"),
            row.texts("grades"),
            row.texts("subjects"),
            row.texts("subjectCodes"),
            row.texts("periods"),
            course,
            school,
            terms);
    return course == null ? withCourse(read, courses) : read;
  }

  /** OneRoster asks for a course of every class: one that names none has one for itself. */
  private static SchoolClass withCourse(SchoolClass read, Table<Course> courses) {
    Base own = read.base();
    Base base = new Base("course-of-" + own.sourcedId(), own.status(), own.modified(), null);
    courses.put(
        new Course(
            base,
            read.title(),
            read.classCode(),
            null,
            read.schoolId(),
            read.grades(),
            read.subjects(),
            read.subjectCodes()));
    return read.ofCourse(base.sourcedId());
  }

  private Enrollment enrollment(Row row, Table<SchoolClass> classes, Table<User> users) {
    String user = row.required("userSourcedId");
    allKnown("userSourcedId", List.of(user), users);
    String classId = row.required("classSourcedId");
    SchoolClass schoolClass = classes.get(classId);
    if (schoolClass == null) {
      throw unknown("classSourcedId", classId);
    }
    return new Enrollment(
        row.base(loaded),
        user,
        classId,
        row.textOr("schoolSourcedId", schoolClass.schoolId()),
        row.required("role"),
        "true".equalsIgnoreCase(row.text("primary")),
        row.dateText("beginDate"),
        row.dateText("endDate"));
  }

  static void allKnown(String column, List<String> ids, Table<?> table) {
    for (String id : ids) {
      if (table.get(id) == null) {
        throw unknown(column, id);
      }
    }
  }

  private static BadRow unknown(String column, String id) {
    return new BadRow("the column " + column + " names " + id + ", which is not in the bundle");
  }
}
