package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what PowerTeacher Pro's numbers mean, for a teacher who may touch it. */
final class XteIds {
  private static final String ASSIGNMENT = "assignmentid";
  private static final String ASSIGNMENT_SECTION = "assignmentsectionid";
  private static final String CATEGORY = "teachercategoryid";
  private static final String NOT_FOUND = "unknown object";

  private final Roster roster;
  private final Gradebook gradebook;
  private final Dcids dcids;

  XteIds(Holdings holdings, Dcids dcids) {
    this.roster = holdings.roster();
    this.gradebook = holdings.gradebook();
    this.dcids = dcids;
  }

  long assignment(LineItem item) {
    return dcids.of(ASSIGNMENT, item.sourcedId());
  }

  long assignmentSection(LineItem item) {
    return dcids.of(ASSIGNMENT_SECTION, item.sourcedId());
  }

  long section(String classId) {
    return dcids.of("sections.dcid", classId);
  }

  long category(String categoryId) {
    return dcids.of(CATEGORY, categoryId);
  }

  long student(String studentId) {
    return dcids.of("students.dcid", studentId);
  }

  long user(String userId) {
    return dcids.of("users.dcid", userId);
  }

  /**
   * The teacher for whom a plugin acts: it says so with each request.
   *
   * @throws Refusal 400 when it does not, 404 when there is no such teacher
   */
  String teacher(Map<String, String> parameters) {
    long dcid = number(parameters, "users_dcid");
    return roster.usersWhere(User::teaches).stream()
        .map(User::sourcedId)
        .filter(id -> user(id) == dcid)
        .findFirst()
        .orElseThrow(() -> Refusal.of(404, NOT_FOUND, "Unable to find user " + dcid));
  }

  static long number(Map<String, String> parameters, String name) {
    String text = parameters.getOrDefault(name, "");
    if (!text.matches("\\d{1,15}")) {
      throw XteBody.bad("The parameter " + name + " is required.");
    }
    return Long.parseLong(text);
  }

  /**
   * The classes in a list of SECTIONS.DCID.
   *
   * @throws Refusal 403 when the teacher does not teach one of them
   */
  List<SchoolClass> sections(String teacher, String list) {
    List<SchoolClass> found = new ArrayList<>();
    for (String part : list.split(",")) {
      if (!part.strip().matches("\\d{1,15}")) {
        throw XteBody.bad("The parameter section_ids is a list of numbers.");
      }
      found.add(section(teacher, Long.parseLong(part.strip())));
    }
    return found;
  }

  SchoolClass section(String teacher, long dcid) {
    return roster.classes().list().stream()
        .filter(each -> section(each.sourcedId()) == dcid)
        .filter(each -> roster.teaches(teacher, each.sourcedId()))
        .findFirst()
        .orElseThrow(() -> notTaught(dcid));
  }

  private static Refusal notTaught(long section) {
    return Refusal.of(403, "forbidden", "User does not teach section " + section + " EDIT");
  }

  /**
   * @throws Refusal 404 when there is none, 403 when it is another teacher's
   */
  LineItem assignment(String teacher, String id) {
    LineItem item = item(ASSIGNMENT, id);
    if (item == null) {
      throw Refusal.of(404, NOT_FOUND, "Unable to find assignment with id " + id);
    }
    if (!roster.teaches(teacher, item.classId())) {
      throw notTaught(section(item.classId()));
    }
    return item;
  }

  /**
   * @throws Refusal 500 when there is none, as PowerTeacher Pro answers for a deleted assignment
   */
  LineItem assignmentSection(String teacher, long id) {
    LineItem item = item(ASSIGNMENT_SECTION, Long.toString(id));
    if (item == null) {
      throw Refusal.of(
          500,
          "internal_server_error",
          "Unable to find com.pearson.powerschool.xte.model.AssignmentSection with id " + id);
    }
    if (!roster.teaches(teacher, item.classId())) {
      throw notTaught(section(item.classId()));
    }
    return item;
  }

  private @Nullable LineItem item(String space, String id) {
    if (!id.matches("\\d{1,15}")) {
      return null;
    }
    long number = Long.parseLong(id);
    String known = dcids.sourcedId(space, number);
    if (known == null) {
      // Numbers are only known once they were given out, perhaps before a restart.
      gradebook.lineItems().list().forEach(item -> dcids.of(space, item.sourcedId()));
      known = dcids.sourcedId(space, number);
    }
    return known == null ? null : gradebook.lineItems().get(known);
  }

  /** The category with that number, or null. */
  @Nullable Category category(long id) {
    return gradebook.categories().list().stream()
        .filter(each -> category(each.sourcedId()) == id)
        .findFirst()
        .orElse(null);
  }

  /** The sourcedId of a student, or null. */
  @Nullable String studentId(long dcid) {
    String known = dcids.sourcedId("students.dcid", dcid);
    if (known == null) {
      roster.usersWhere(User::learns).forEach(each -> student(each.sourcedId()));
      known = dcids.sourcedId("students.dcid", dcid);
    }
    return known;
  }
}
