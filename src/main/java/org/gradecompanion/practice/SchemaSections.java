package org.gradecompanion.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of SECTIONS, SECTIONTEACHER, COURSES, CC and TERMS. */
final class SchemaSections {
  private final Roster roster;
  private final Dcids dcids;
  private final TermNumbers terms;
  private final SchemaPeople people;

  SchemaSections(Roster roster, Dcids dcids, TermNumbers terms, SchemaPeople people) {
    this.roster = roster;
    this.dcids = dcids;
    this.terms = terms;
    this.people = people;
  }

  List<List<Object>> sectionTeachers() {
    List<List<Object>> rows = new ArrayList<>();
    for (SchoolClass section : roster.classes().list()) {
      Session term = terms.of(section);
      for (User teacher : roster.teachersOf(section.sourcedId())) {
        rows.add(
            List.of(
                dcids.of("sectionteacher.id", section.sourcedId() + " " + teacher.sourcedId()),
                dcids.of("sections.id", section.sourcedId()),
                people.staffId(teacher.sourcedId(), section.schoolId()),
                term.start(),
                term.end()));
      }
    }
    return rows;
  }

  List<List<Object>> sections() {
    return roster.classes().list().stream()
        .map(
            section ->
                List.<Object>of(
                    dcids.of("sections.dcid", section.sourcedId()),
                    dcids.of("sections.id", section.sourcedId()),
                    courseNumber(section),
                    sectionNumber(section),
                    terms.id(terms.of(section)),
                    people.schoolId(section.schoolId()),
                    lead(section)))
        .toList();
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
    String code = section.classCode() == null ? "" : section.classCode();
    String course = courseNumber(section) + "-";
    return code.startsWith(course) ? code.substring(course.length()) : code;
  }

  private Object lead(SchoolClass section) {
    return roster.teachersOf(section.sourcedId()).stream()
        .filter(teacher -> roster.leads(teacher.sourcedId(), section.sourcedId()))
        .findFirst()
        .<Object>map(teacher -> people.staffId(teacher.sourcedId(), section.schoolId()))
        .orElse("");
  }

  List<List<Object>> courses() {
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

  List<List<Object>> cc() {
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
                people.schoolId(section.schoolId())));
      }
    }
    return rows;
  }

  List<List<Object>> terms() {
    List<List<Object>> rows = new ArrayList<>();
    for (Org school : roster.orgs().list()) {
      for (Session session : roster.sessions().list()) {
        if (school.type().equals(Org.SCHOOL)) {
          rows.add(
              List.of(
                  dcids.of("terms.dcid", session.sourcedId() + " " + school.sourcedId()),
                  terms.id(session),
                  terms.yearId(session),
                  people.schoolId(school.sourcedId()),
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
}
