package org.gradecompanion.exchange.bundle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The enrollments of a bundle: first all are checked, then those of one teacher's classes kept. */
final class EnrollmentRows {
  /** More than any teacher has: the file is then about something else. */
  private static final int MOST_CLASSES = 500;

  private static final int MOST_ENROLLED = 10_000;

  private final BundleTable table;
  private final LocalDate today;

  /** Who is in a class: students with whether they were set there by hand, teachers with lead. */
  record Class(Map<String, Boolean> students, Map<String, Boolean> teachers) {
    Class() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }
  }

  EnrollmentRows(BundleTable table, LocalDate today) {
    this.table = table;
    this.today = today;
  }

  /**
   * Looks at each; answers which of some users teach what.
   *
   * @param users who may be the teacher
   */
  Map<String, Set<String>> check(Set<String> users, Ids classes, Ids everyone) {
    Map<String, Set<String>> taught = new LinkedHashMap<>();
    table.first(
        row -> {
          String clazz = row.id("classSourcedId");
          String user = row.id("userSourcedId");
          String role = row.required("role");
          row.day("beginDate");
          row.day("endDate");
          if (!classes.has(clazz)) {
            throw new RowRefused("no_class");
          }
          if (!everyone.has(user)) {
            throw new RowRefused("no_user");
          }
          if (users.contains(user) && role.equalsIgnoreCase("teacher") && lasts(row)) {
            Set<String> its = taught.computeIfAbsent(user, key -> new LinkedHashSet<>());
            its.add(clazz);
            if (its.size() > MOST_CLASSES) {
              throw Refusal.of("classes", MOST_CLASSES);
            }
          }
        });
    return taught;
  }

  Map<String, Class> find(Set<String> classes) {
    Map<String, Class> found = new LinkedHashMap<>();
    classes.forEach(id -> found.put(id, new Class()));
    int[] enrolled = {0};
    table.rows(
        row -> {
          Class its = found.get(row.id("classSourcedId"));
          if (its == null || !lasts(row)) {
            return;
          }
          if (++enrolled[0] > MOST_ENROLLED) {
            throw Refusal.of("enrolled", MOST_ENROLLED);
          }
          String user = row.id("userSourcedId");
          if (row.text("role").equalsIgnoreCase("student")) {
            its.students().merge(user, row.yes("metadata.rosterLock"), Boolean::logicalOr);
          } else if (row.text("role").equalsIgnoreCase("teacher")) {
            its.teachers().merge(user, row.yes("primary"), Boolean::logicalOr);
          }
        });
    return found;
  }

  /** Whether it has not ended: its last day is that before {@code endDate} at the earliest. */
  private boolean lasts(BundleRow row) throws RowRefused {
    return row.day("endDate").map(end -> !end.isBefore(today)).orElse(true);
  }
}
