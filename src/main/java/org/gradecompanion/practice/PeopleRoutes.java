package org.gradecompanion.practice;

import java.util.List;

/** The reads of users, students and teachers. */
final class PeopleRoutes {
  private final Routes routes;
  private final Lookup find;
  private final Roster roster;

  PeopleRoutes(Routes routes, Holdings holdings) {
    this.routes = routes;
    this.find = new Lookup(holdings);
    this.roster = holdings.roster();
  }

  void add() {
    routes.both("users", Kind.USER, ids -> roster.users().list(), roster.users()::get);
    routes.both(
        "students",
        Kind.USER,
        ids -> roster.usersWhere(User::learns),
        id -> find.userOrNull(id, User.STUDENT));
    routes.both(
        "teachers",
        Kind.USER,
        ids -> roster.usersWhere(User::teaches),
        id -> find.userOrNull(id, User.TEACHER));
    routes.many(
        "users/*/classes", Kind.CLASS, ids -> roster.classesOf(find.user(ids.get(0), null)));
    routes.many(
        "students/*/classes",
        Kind.CLASS,
        ids -> roster.classesOf(find.user(ids.get(0), User.STUDENT)));
    routes.many(
        "teachers/*/classes",
        Kind.CLASS,
        ids -> roster.classesOf(find.user(ids.get(0), User.TEACHER)));
    routes.many(
        "classes/*/students",
        Kind.USER,
        ids -> roster.studentsOf(find.schoolClass(ids.get(0)).sourcedId()));
    routes.many(
        "classes/*/teachers",
        Kind.USER,
        ids -> roster.teachersOf(find.schoolClass(ids.get(0)).sourcedId()));
    routes.many(
        "schools/*/classes/*/students",
        Kind.USER,
        ids -> roster.studentsOf(find.classIn(ids).sourcedId()));
    routes.many(
        "schools/*/classes/*/teachers",
        Kind.USER,
        ids -> roster.teachersOf(find.classIn(ids).sourcedId()));
    routes.many(
        "schools/*/students", Kind.USER, ids -> peopleOf(find.school(ids.get(0)), User.STUDENT));
    routes.many(
        "schools/*/teachers", Kind.USER, ids -> peopleOf(find.school(ids.get(0)), User.TEACHER));
  }

  private List<User> peopleOf(Org school, String role) {
    return roster.usersWhere(u -> u.role().equals(role) && u.orgIds().contains(school.sourcedId()));
  }
}
