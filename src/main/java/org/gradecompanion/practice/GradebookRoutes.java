package org.gradecompanion.practice;

import java.util.List;

/** The reads of categories, line items and results. */
final class GradebookRoutes {
  private final Routes routes;
  private final Lookup find;
  private final Roster roster;
  private final Gradebook gradebook;

  GradebookRoutes(Routes routes, Holdings holdings) {
    this.routes = routes;
    this.find = new Lookup(holdings);
    this.roster = holdings.roster();
    this.gradebook = holdings.gradebook();
  }

  void add() {
    routes.both(
        "categories",
        Kind.CATEGORY,
        ids -> gradebook.categories().list(),
        gradebook.categories()::get);
    routes.both(
        "lineItems",
        Kind.LINE_ITEM,
        ids -> gradebook.lineItems().list(),
        gradebook.lineItems()::get);
    routes.both(
        "results", Kind.RESULT, ids -> gradebook.results().list(), gradebook.results()::get);
    routes.many(
        "classes/*/categories", Kind.CATEGORY, ids -> categoriesOf(find.schoolClass(ids.get(0))));
    routes.many(
        "classes/*/lineItems",
        Kind.LINE_ITEM,
        ids -> gradebook.itemsOf(find.schoolClass(ids.get(0)).sourcedId()));
    routes.many(
        "classes/*/results",
        Kind.RESULT,
        ids -> gradebook.resultsOfClass(find.schoolClass(ids.get(0)).sourcedId()));
    routes.many(
        "classes/*/lineItems/*/results",
        Kind.RESULT,
        ids -> gradebook.resultsOf(find.lineItemIn(ids).sourcedId()));
    routes.many(
        "classes/*/students/*/results",
        Kind.RESULT,
        ids -> {
          String student = find.user(ids.get(1), User.STUDENT);
          return gradebook.resultsOfClass(find.schoolClass(ids.get(0)).sourcedId()).stream()
              .filter(r -> r.studentId().equals(student))
              .toList();
        });
    addWhatIsNotUsed();
  }

  /** The district grades in points and keeps no assessments: these are empty, as 1.2 allows. */
  private void addWhatIsNotUsed() {
    routes.both("scoreScales", Kind.SCORE_SCALE, ids -> List.of(), id -> null);
    routes.many(
        "classes/*/scoreScales",
        Kind.SCORE_SCALE,
        ids -> find.nothingOf(find.schoolClass(ids.get(0))));
    routes.many(
        "schools/*/scoreScales", Kind.SCORE_SCALE, ids -> find.nothingOf(find.school(ids.get(0))));
    routes.both("assessmentLineItems", Kind.ASSESSMENT_LINE_ITEM, ids -> List.of(), id -> null);
    routes.both("assessmentResults", Kind.ASSESSMENT_RESULT, ids -> List.of(), id -> null);
  }

  private List<Category> categoriesOf(SchoolClass schoolClass) {
    return gradebook.categories().list().stream()
        .filter(c -> c.owner() == null || roster.teaches(c.owner(), schoolClass.sourcedId()))
        .toList();
  }
}
