package org.gradecompanion.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The roster as PowerSchool's tables hold it: USERS are people, SCHOOLSTAFF their posts, CC who is
 * in which section. ID and DCID are different numbers, as they may be there.
 */
final class SchemaTables {
  private final Roster roster;
  private final Dcids dcids;
  private final TermNumbers terms;
  private final Map<String, SchemaTable> made = new ConcurrentHashMap<>();

  SchemaTables(Roster roster, Dcids dcids, TermNumbers terms) {
    this.roster = roster;
    this.dcids = dcids;
    this.terms = terms;
  }

  /** The table, or null when there is none of that name that may be viewed. */
  @Nullable SchemaTable named(String name) {
    return made.computeIfAbsent(name, this::make);
  }

  // The roster does not change, so each table is made once.
  private @Nullable SchemaTable make(String name) {
    return switch (name) {
      case "users" -> table(name, "dcid id email_addr first_name last_name", users());
      case "schoolstaff" -> table(name, "dcid id users_dcid schoolid", staff());
      case "sectionteacher" ->
          table(name, "id sectionid teacherid start_date end_date", sectionTeachers());
      case "sections" ->
          table(name, "dcid id course_number section_number termid schoolid teacher", sections());
      case "courses" -> table(name, "dcid id course_number course_name", courses());
      case "cc" ->
          table(name, "dcid id sectionid studentid dateenrolled dateleft termid schoolid", cc());
      case "students" ->
          table(
              name,
              "dcid id first_name last_name student_number schoolid enroll_status",
              students());
      case "terms" ->
          table(
              name,
              "dcid id yearid schoolid name abbreviation firstday lastday isyearrec",
              terms());
      default -> null;
    };
  }

  private static SchemaTable table(String name, String columns, List<List<Object>> rows) {
    List<String> names = List.of(columns.split(" "));
    List<Map<String, String>> named = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), row.get(i).toString());
      }
      named.add(values);
    }
    return new SchemaTable(name, names, List.copyOf(named));
  }

  private List<List<Object>> users() {
    return rows(
        roster.usersWhere(User::teaches),
        user ->
            List.of(
                dcids.of("users.dcid", user.sourcedId()),
                dcids.of("users.id", user.sourcedId()),
                orEmpty(user.email()),
                user.givenName(),
                user.familyName()));
  }

  private List<List<Object>> staff() {
    List<List<Object>> rows = new ArrayList<>();
    for (User user : roster.usersWhere(User::teaches)) {
      for (String school : schoolsOf(user)) {
        rows.add(
            List.of(
                dcids.of("schoolstaff.dcid", user.sourcedId() + " " + school),
                staffId(user.sourcedId(), school),
                dcids.of("users.dcid", user.sourcedId()),
                schoolId(school)));
      }
    }
    return rows;
  }

  /** Those that the person is at, and those of the classes that the person teaches. */
  private List<String> schoolsOf(User user) {
    List<String> schools = new ArrayList<>();
    for (String org : user.orgIds()) {
      Org found = roster.orgs().get(org);
      if (found != null && found.type().equals(Org.SCHOOL)) {
        schools.add(org);
      }
    }
    roster.classesOf(user.sourcedId()).stream()
        .map(SchoolClass::schoolId)
        .filter(school -> !schools.contains(school))
        .distinct()
        .forEach(schools::add);
    return schools;
  }

  private long staffId(String user, String school) {
    return dcids.of("schoolstaff.id", user + " " + school);
  }

  private long schoolId(String school) {
    return dcids.of("schools.school_number", school);
  }

  private List<List<Object>> sectionTeachers() {
    List<List<Object>> rows = new ArrayList<>();
    for (SchoolClass section : roster.classes().list()) {
      Session term = terms.of(section);
      for (User teacher : roster.teachersOf(section.sourcedId())) {
        rows.add(
            List.of(
                dcids.of("sectionteacher.id", section.sourcedId() + " " + teacher.sourcedId()),
                dcids.of("sections.id", section.sourcedId()),
                staffId(teacher.sourcedId(), section.schoolId()),
                term.start(),
                term.end()));
      }
    }
    return rows;
  }

  private List<List<Object>> sections() {
    return rows(
        roster.classes().list(),
        section ->
            List.of(
                dcids.of("sections.dcid", section.sourcedId()),
                dcids.of("sections.id", section.sourcedId()),
                courseNumber(section),
                sectionNumber(section),
                terms.id(terms.of(section)),
                schoolId(section.schoolId()),
                lead(section)));
  }

  /** A class without a course is one of its own. */
  private String courseNumber(SchoolClass section) {
    Course course = section.courseId() == null ? null : roster.courses().get(section.courseId());
    if (course == null) {
      return Long.toString(dcids.of("courses.dcid", section.sourcedId()));
    }
    return course.courseCode() == null ? course.sourcedId() : course.courseCode();
  }

  /** Class codes often begin with the course's. */
  private String sectionNumber(SchoolClass section) {
    String code = orEmpty(section.classCode());
    String course = courseNumber(section) + "-";
    return code.startsWith(course) ? code.substring(course.length()) : code;
  }

  private Object lead(SchoolClass section) {
    return roster.teachersOf(section.sourcedId()).stream()
        .filter(teacher -> roster.leads(teacher.sourcedId(), section.sourcedId()))
        .findFirst()
        .<Object>map(teacher -> staffId(teacher.sourcedId(), section.schoolId()))
        .orElse("");
  }

  private List<List<Object>> courses() {
    Map<String, List<Object>> byNumber = new LinkedHashMap<>();
    for (SchoolClass section : roster.classes().list()) {
      Course course = section.courseId() == null ? null : roster.courses().get(section.courseId());
      Entity named = course == null ? section : course;
      String number = courseNumber(section);
      byNumber.put(
          number,
          List.of(
              dcids.of("courses.dcid", named.sourcedId()),
              dcids.of("courses.id", named.sourcedId()),
              number,
              course == null ? section.title() : course.title()));
    }
    return List.copyOf(byNumber.values());
  }

  private List<List<Object>> cc() {
    List<List<Object>> rows = new ArrayList<>();
    for (Enrollment part : roster.enrollments().list()) {
      SchoolClass section = roster.classes().get(part.classId());
      if (User.STUDENT.equals(part.role()) && section != null) {
        Session term = terms.of(section);
        long sectionId = dcids.of("sections.id", part.classId());
        rows.add(
            List.of(
                dcids.of("cc.dcid", part.sourcedId()),
                dcids.of("cc.id", part.sourcedId()),
                // A dropped course stays, under the section's number with a minus.
                part.active() ? sectionId : -sectionId,
                dcids.of("students.id", part.userId()),
                part.beginDate() == null ? term.start() : part.beginDate(),
                // The first day on which the student is no longer in it.
                (part.endDate() == null ? term.end() : LocalDate.parse(part.endDate())).plusDays(1),
                terms.id(term),
                schoolId(section.schoolId())));
      }
    }
    return rows;
  }

  private List<List<Object>> students() {
    return rows(
        roster.usersWhere(User::learns),
        user ->
            List.of(
                dcids.of("students.dcid", user.sourcedId()),
                dcids.of("students.id", user.sourcedId()),
                user.givenName(),
                user.familyName(),
                orEmpty(user.identifier()),
                user.orgIds().isEmpty() ? "" : schoolId(user.orgIds().get(0)),
                user.active() ? 0 : 2));
  }

  private List<List<Object>> terms() {
    List<List<Object>> rows = new ArrayList<>();
    for (Org school : roster.orgs().list()) {
      for (Session session : roster.sessions().list()) {
        if (school.type().equals(Org.SCHOOL)) {
          rows.add(
              List.of(
                  dcids.of("terms.dcid", session.sourcedId() + " " + school.sourcedId()),
                  terms.id(session),
                  terms.yearId(session),
                  schoolId(school.sourcedId()),
                  session.title(),
                  session.title(),
                  session.start(),
                  session.end(),
                  session.type().equals(Session.SCHOOL_YEAR) ? 1 : 0));
        }
      }
    }
    return rows;
  }

  private static <E> List<List<Object>> rows(List<E> entities, Function<E, List<Object>> row) {
    return entities.stream().map(row).toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
