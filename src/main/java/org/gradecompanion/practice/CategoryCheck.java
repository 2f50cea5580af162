package org.gradecompanion.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That the category is active, and the district's or the lead teacher's own. */
final class CategoryCheck implements ItemCheck {
  private final Demands demands;
  private final Roster roster;
  private final Gradebook gradebook;

  CategoryCheck(Demands demands, Holdings holdings) {
    this.demands = demands;
    this.roster = holdings.roster();
    this.gradebook = holdings.gradebook();
  }

  @Override
  public void check(LineItem item, @Nullable LineItem before, List<Violation> found) {
    String id = item.categoryId();
    Category category = id == null ? null : gradebook.categories().get(id);
    String problem = null;
    if (category == null) {
      problem = "The teacher category was not found.";
    } else if (!category.usable()) {
      problem = "The teacher category is not active.";
    } else if (category.owner() != null && demands.has(Demand.DISTRICT_CATEGORIES)) {
      problem = "The teacher category is not one of the district.";
    } else if (category.owner() != null && !roster.leads(category.owner(), item.classId())) {
      problem = "The teacher category is not controlled by the lead teacher of the class.";
    }
    if (problem != null) {
      found.add(
          new Violation(
              "TeacherCategory.Id", problem, id == null ? Map.of() : Map.of("category_id", id)));
    }
  }
}
