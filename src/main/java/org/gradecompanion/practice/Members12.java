package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What OneRoster 1.2 writes otherwise than 1.1, by 1EdTech's OpenAPI documents of the rostering and
 * gradebook services: it allows no other member, asks for more, and has words where 1.1 has
 * booleans.
 */
final class Members12 {
  private static final Set<String> ORG_TYPES =
      Set.of("department", "district", "local", "national", "school", "state");
  private static final Set<String> SESSION_TYPES =
      Set.of(Session.GRADING_PERIOD, "semester", Session.SCHOOL_YEAR, "term");
  private static final Set<String> CLASS_TYPES = Set.of("homeroom", "scheduled");
  private static final Set<String> ENROLLMENT_ROLES =
      Set.of("administrator", "proctor", User.STUDENT, User.TEACHER);
  private static final Set<String> USER_ROLES =
      Set.of(
          "aide",
          "counselor",
          "districtAdministrator",
          "guardian",
          "parent",
          "principal",
          "proctor",
          "relative",
          "siteAdministrator",
          User.STUDENT,
          "systemAdministrator",
          User.TEACHER);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

  private final Roster roster;

  Members12(Roster roster) {
    this.roster = roster;
  }

  /**
   * @param to as 1.1 writes the entity
   */
  void amend(ObjectNode to, Entity entity, Wire wire) {
    if (entity instanceof User user) {
      amend(to, user, wire);
    } else if (entity instanceof LineItem item) {
      amend(to, item, wire);
    } else if (entity instanceof Result result) {
      to.put("scoreStatus", known(result.scoreStatus(), Writes.SCORE_STATUSES));
      result.marks().forEach((mark, set) -> to.put(mark.member(), Boolean.toString(set)));
    } else if (entity instanceof Enrollment enrollment) {
      to.put("primary", Boolean.toString(enrollment.primary()));
      to.put("role", known(enrollment.role(), ENROLLMENT_ROLES));
    } else if (entity instanceof Session session) {
      to.put("type", known(session.type(), SESSION_TYPES));
    } else if (entity instanceof Org org) {
      to.put("type", known(org.type(), ORG_TYPES));
      to.put("identifier", org.identifier() == null ? org.sourcedId() : org.identifier());
    } else if (entity instanceof Course course) {
      to.put("courseCode", course.courseCode() == null ? course.sourcedId() : course.courseCode());
    } else if (entity instanceof SchoolClass schoolClass) {
      to.put("classType", known(schoolClass.classType(), CLASS_TYPES));
    }
  }

  private void amend(ObjectNode to, User user, Wire wire) {
    to.put("enabledUser", Boolean.toString(user.enabled()));
    to.remove(List.of("role", "orgs"));
    List<String> orgs = user.orgIds().isEmpty() ? anyOrg() : user.orgIds();
    String role =
        user.role().equals("administrator") ? "siteAdministrator" : known(user.role(), USER_ROLES);
    var roles = to.putArray("roles");
    for (String org : orgs) {
      ObjectNode one = roles.addObject();
      one.put("roleType", roles.size() == 1 ? "primary" : "secondary").put("role", role);
      wire.ref(one, "org", Kind.ORG, org);
    }
    orgs.stream().findFirst().ifPresent(org -> wire.ref(to, "primaryOrg", Kind.ORG, org));
  }

  /** Who belongs nowhere belongs to the district: a role needs an organization. */
  private List<String> anyOrg() {
    return roster.orgs().list().stream().map(Org::sourcedId).limit(1).toList();
  }

  private void amend(ObjectNode to, LineItem item, Wire wire) {
    String modified = Wire.stamp(item.base().modified());
    String due = item.dueDate() == null ? item.assignDate() : item.dueDate();
    String assigned = item.assignDate() == null ? due : item.assignDate();
    to.put("assignDate", dateTime(assigned, modified));
    to.put("dueDate", dateTime(due, modified));
    SchoolClass schoolClass = roster.classes().get(item.classId());
    wire.ref(to, "school", Kind.ORG, schoolClass == null ? null : schoolClass.schoolId());
  }

  /** With seconds, which RFC 3339 asks for. */
  private static String dateTime(@Nullable String text, String otherwise) {
    return text == null ? otherwise : WireDate.read(text).map(DATE_TIME::format).orElse(otherwise);
  }

  /** A word of an extensible vocabulary that is not its own begins with {@code ext:}. */
  private static String known(String word, Set<String> vocabulary) {
    return vocabulary.contains(word) || word.matches("ext:[A-Za-z0-9._-]+")
        ? word
        : "ext:" + word.replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
