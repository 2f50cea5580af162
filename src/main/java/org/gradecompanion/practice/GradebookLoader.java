package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the gradebook files of a bundle; a bundle without categories gets some. */
final class GradebookLoader {
  private final BundleTables tables;
  private final Roster roster;
  private final Instant loaded;
  private final LocalDate today;
  private final Gradebook gradebook = new Gradebook();

  GradebookLoader(BundleTables tables, Roster roster, Instant loaded, LocalDate today) {
    this.tables = tables;
    this.roster = roster;
    this.loaded = loaded;
    this.today = today;
  }

  Gradebook load() {
    tables
        .optional("categories.csv", List.of("sourcedId", "title"), this::category)
        .list()
        .forEach(gradebook.categories()::put);
    if (gradebook.categories().list().isEmpty()) {
      List.of("Classwork", "Homework", "Quiz", "Test").forEach(this::addCategory);
    }
    tables
        .optional(
            "lineItems.csv",
            List.of("sourcedId", "title", "classSourcedId", "categorySourcedId"),
            this::lineItem)
        .list()
        .forEach(gradebook::save);
    tables
        .optional(
            "results.csv",
            List.of("sourcedId", "lineItemSourcedId", "studentSourcedId"),
            this::result)
        .list()
        .forEach(gradebook::save);
    return gradebook;
  }

  private void addCategory(String title) {
    Base base =
        new Base(
            "category-" + title.toLowerCase(Locale.ROOT),
            Base.ACTIVE,
            loaded,
            JsonNodeFactory.instance
                .objectNode()
                .put("categoryType", "district")
                .put("isActive", "true"));
    gradebook.categories().put(new Category(base, title));
  }

  private Category category(Row row) {
    return new Category(row.base(loaded), row.required("title"));
  }

  private LineItem lineItem(Row row) {
    String classId = row.required("classSourcedId");
    RosterLoader.allKnown("classSourcedId", List.of(classId), roster.classes());
    String category = row.required("categorySourcedId");
    RosterLoader.allKnown("categorySourcedId", List.of(category), gradebook.categories());
    String period = row.text("gradingPeriodSourcedId");
    if (period != null) {
      RosterLoader.allKnown("gradingPeriodSourcedId", List.of(period), roster.sessions());
    }
    return new LineItem(
        row.base(loaded),
        row.required("title"),
        row.text("description"),
        row.dateTime("assignDate"),
        row.dateTime("dueDate"),
        classId,
        category,
        period,
        row.number("resultValueMin"),
        row.number("resultValueMax"));
  }

  private Result result(Row row) {
    String item = row.required("lineItemSourcedId");
    RosterLoader.allKnown("lineItemSourcedId", List.of(item), gradebook.lineItems());
    String student = row.required("studentSourcedId");
    RosterLoader.allKnown("studentSourcedId", List.of(student), roster.users());
    LocalDate date = row.date("scoreDate");
    return new Result(
        row.base(loaded),
        item,
        student,
        row.textOr("scoreStatus", "fully graded"),
        row.number("score"),
        date == null ? today : date,
        row.text("comment"),
        Map.of());
  }
}
