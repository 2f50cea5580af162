package org.gradecompanion.exchange.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.TermId;

/** The classes of a bundle: first all are checked, then those of one teacher are kept. */
final class ClassRows {
  private final BundleTable table;
  private final Sessions sessions;

  /** What a section is made of. */
  record Found(String title, String code, String school, List<TermId> terms, List<String> grades) {}

  ClassRows(BundleTable table, Sessions sessions) {
    this.table = table;
    this.sessions = sessions;
  }

  Ids ids() {
    return table.ids();
  }

  /** Looks at each. One that refers to nothing we know is taken without what it refers to. */
  void check(Ids orgs, Ids courses) {
    table.first(
        row -> {
          row.name("classCode");
          if (row.name("title").isEmpty()) {
            throw new RowRefused("blank", "title");
          }
          String school = row.text("schoolSourcedId");
          if (!school.isEmpty() && !orgs.has(school)) {
            table.remark(row, new RowRefused("no_school"));
          }
          String course = row.text("courseSourcedId");
          if (!course.isEmpty() && courses.size() > 0 && !courses.has(course)) {
            table.remark(row, new RowRefused("no_course"));
          }
          if (!row.ids("termSourcedIds").stream().allMatch(sessions::has)) {
            table.remark(row, new RowRefused("no_term"));
          }
        });
  }

  Map<String, Found> find(Set<String> ids) {
    Map<String, Found> found = new HashMap<>();
    table.rows(
        row -> {
          String id = row.id();
          if (ids.contains(id)) {
            found.put(
                id,
                new Found(
                    row.name("title"),
                    row.name("classCode"),
                    row.name("schoolSourcedId"),
                    sessions.below(row.ids("termSourcedIds")),
                    row.ids("grades")));
          }
        });
    return found;
  }
}
