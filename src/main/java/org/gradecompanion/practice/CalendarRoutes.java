package org.gradecompanion.practice;

import java.util.List;

/** The reads of academic sessions, terms and grading periods. */
final class CalendarRoutes {
  private final Routes routes;
  private final Lookup find;
  private final Roster roster;
  private final SchoolCalendar calendar;

  CalendarRoutes(Routes routes, Holdings holdings) {
    this.routes = routes;
    this.find = new Lookup(holdings);
    this.roster = holdings.roster();
    this.calendar = holdings.calendar();
  }

  void add() {
    Kind kind = Kind.ACADEMIC_SESSION;
    routes.both("academicSessions", kind, ids -> calendar.published(), calendar::published);
    routes.both("terms", kind, ids -> calendar.terms(), id -> Lookup.in(calendar.terms(), id));
    routes.both(
        "gradingPeriods",
        kind,
        ids -> calendar.gradingPeriods(),
        id -> Lookup.in(calendar.gradingPeriods(), id));
    routes.many("schools/*/terms", kind, ids -> termsOf(find.school(ids.get(0))));
    routes.many(
        "terms/*/gradingPeriods",
        kind,
        ids -> {
          String term = find.session(ids.get(0)).sourcedId();
          return calendar.gradingPeriods().stream()
              .filter(p -> term.equals(p.parentId()) || term.equals(p.sourcedId()))
              .toList();
        });
    routes.many(
        "terms/*/classes",
        Kind.CLASS,
        ids -> {
          String term = find.session(ids.get(0)).sourcedId();
          return roster.classesWhere(c -> c.termIds().contains(term));
        });
  }

  private List<Session> termsOf(Org school) {
    List<SchoolClass> classes = roster.classesWhere(c -> c.schoolId().equals(school.sourcedId()));
    return calendar.terms().stream()
        .filter(t -> classes.stream().anyMatch(c -> c.termIds().contains(t.sourcedId())))
        .toList();
  }
}
