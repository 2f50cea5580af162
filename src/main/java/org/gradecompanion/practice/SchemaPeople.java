package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of USERS, SCHOOLSTAFF and STUDENTS. */
final class SchemaPeople {
  private final Roster roster;
  private final Dcids dcids;

  SchemaPeople(Roster roster, Dcids dcids) {
    this.roster = roster;
    this.dcids = dcids;
  }

  List<List<Object>> users() {
    return roster.usersWhere(User::teaches).stream()
        .map(
            user ->
                List.<Object>of(
                    dcids.of("users.dcid", user.sourcedId()),
                    dcids.of("users.id", user.sourcedId()),
                    orEmpty(user.email()),
                    user.givenName(),
                    user.familyName()))
        .toList();
  }

  List<List<Object>> staff() {
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

  long staffId(String user, String school) {
    return dcids.of("schoolstaff.id", user + " " + school);
  }

  long schoolId(String school) {
    return dcids.of("schools.school_number", school);
  }

  List<List<Object>> students() {
    return roster.usersWhere(User::learns).stream()
        .map(
            user ->
                List.<Object>of(
                    dcids.of("students.dcid", user.sourcedId()),
                    dcids.of("students.id", user.sourcedId()),
                    user.givenName(),
                    user.familyName(),
                    orEmpty(user.identifier()),
                    user.orgIds().isEmpty() ? "" : schoolId(user.orgIds().get(0)),
                    user.active() ? 0 : 2))
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
