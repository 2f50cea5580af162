package org.gradecompanion.practice;

import java.util.List;

/** The reads of orgs, courses, classes and enrollments. */
final class RosterRoutes {
  private final Routes routes;
  private final Lookup find;
  private final Roster roster;

  RosterRoutes(Routes routes, Holdings holdings) {
    this.routes = routes;
    this.find = new Lookup(holdings);
    this.roster = holdings.roster();
  }

  void add() {
    routes.both("orgs", Kind.ORG, ids -> roster.orgs().list(), roster.orgs()::get);
    routes.both(
        "schools",
        Kind.ORG,
        ids -> roster.orgs().list().stream().filter(o -> o.type().equals(Org.SCHOOL)).toList(),
        find::schoolOrNull);
    routes.both("courses", Kind.COURSE, ids -> roster.courses().list(), roster.courses()::get);
    routes.both("classes", Kind.CLASS, ids -> roster.classes().list(), roster.classes()::get);
    routes.both(
        "enrollments",
        Kind.ENROLLMENT,
        ids -> roster.enrollments().list(),
        roster.enrollments()::get);
    routes.both("demographics", Kind.DEMOGRAPHICS, ids -> List.of(), id -> null);
    routes.both("resources", Kind.RESOURCE, ids -> List.of(), id -> null);
    routes.many(
        "courses/*/resources", Kind.RESOURCE, ids -> find.nothingOf(find.course(ids.get(0))));
    routes.many(
        "classes/*/resources", Kind.RESOURCE, ids -> find.nothingOf(find.schoolClass(ids.get(0))));
    routes.many(
        "courses/*/classes",
        Kind.CLASS,
        ids -> {
          String course = find.course(ids.get(0)).sourcedId();
          return roster.classesWhere(c -> course.equals(c.courseId()));
        });
    routes.many(
        "schools/*/classes",
        Kind.CLASS,
        ids -> {
          String school = find.school(ids.get(0)).sourcedId();
          return roster.classesWhere(c -> school.equals(c.schoolId()));
        });
    routes.many(
        "schools/*/courses",
        Kind.COURSE,
        ids -> {
          Org school = find.school(ids.get(0));
          return roster.courses().list().stream()
              .filter(
                  c ->
                      school.sourcedId().equals(c.orgId())
                          || c.orgId() != null && c.orgId().equals(school.parentId()))
              .toList();
        });
    routes.many(
        "schools/*/enrollments",
        Kind.ENROLLMENT,
        ids -> {
          String school = find.school(ids.get(0)).sourcedId();
          return roster.enrollments().list().stream()
              .filter(e -> school.equals(e.schoolId()))
              .toList();
        });
    routes.many(
        "schools/*/classes/*/enrollments",
        Kind.ENROLLMENT,
        ids -> roster.enrollmentsOf(find.classIn(ids).sourcedId()));
  }
}
