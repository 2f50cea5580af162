package org.gradecompanion.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a path names, or refuses with 404. */
final class Lookup {
  private final Roster roster;
  private final Gradebook gradebook;

  Lookup(Holdings holdings) {
    this.roster = holdings.roster();
    this.gradebook = holdings.gradebook();
  }

  static @Nullable Entity in(List<Session> sessions, String id) {
    return sessions.stream().filter(s -> s.sourcedId().equals(id)).findFirst().orElse(null);
  }

  @Nullable Entity schoolOrNull(String id) {
    Org org = roster.orgs().get(id);
    return org != null && org.type().equals(Org.SCHOOL) ? org : null;
  }

  @Nullable Entity userOrNull(String id, String role) {
    User user = roster.users().get(id);
    return user != null && user.role().equals(role) ? user : null;
  }

  /** The empty collection of something that exists. */
  List<Entity> nothingOf(Entity owner) {
    return List.of();
  }

  static <E> E known(@Nullable E found, String what) {
    if (found == null) {
      throw Refusal.unknown(what);
    }
    return found;
  }

  Org school(String id) {
    return (Org) known(schoolOrNull(id), "The school");
  }

  Course course(String id) {
    return known(roster.courses().get(id), "The course");
  }

  SchoolClass schoolClass(String id) {
    return known(roster.classes().get(id), "The class");
  }

  SchoolClass classIn(List<String> ids) {
    Org school = school(ids.get(0));
    SchoolClass found = schoolClass(ids.get(1));
    return known(found.schoolId().equals(school.sourcedId()) ? found : null, "The class");
  }

  LineItem lineItemIn(List<String> ids) {
    SchoolClass schoolClass = schoolClass(ids.get(0));
    LineItem item = known(gradebook.lineItems().get(ids.get(1)), "The line item");
    return known(item.classId().equals(schoolClass.sourcedId()) ? item : null, "The line item");
  }

  Session session(String id) {
    return known(roster.sessions().get(id), "The term");
  }

  String user(String id, @Nullable String role) {
    Entity user = role == null ? roster.users().get(id) : userOrNull(id, role);
    return known(user, "The " + (role == null ? "user" : role)).sourcedId();
  }
}
