package org.gradecompanion.rules;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.Message;

/**
 * R8: the category must exist, be active, and be the district's or the lead teacher's own. Without
 * one, Classwork is used, else the first by alphabet.
 */
final class UsableCategory implements Rule {
  @Override
  public String id() {
    return "R8";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING + "; " + Sources.OTUS;
  }

  @Override
  public List<Finding> check(Assignment assignment, SectionFacts facts) {
    AssignmentKey subject = new AssignmentKey(assignment.id());
    if (assignment.inCategory().isEmpty()) {
      return List.of(
          facts
              .defaultCategory()
              .map(
                  category ->
                      Finding.says(
                          id(),
                          Severity.NOTICE,
                          subject,
                          Message.of("rules.R8.default", category.title())))
              .orElseGet(
                  () -> Finding.blocks(id(), subject, Message.of("rules.R8.none"), List.of())));
    }
    if (!facts.profile().checksCategories()) {
      return List.of();
    }
    Optional<Category> category = assignment.inCategory().flatMap(facts::category);
    if (category.isEmpty()) {
      return List.of(Finding.blocks(id(), subject, Message.of("rules.R8.unknown"), fixes(facts)));
    }
    if (category.get().usableBy(facts.section().leadTeacher())) {
      return List.of();
    }
    String key = category.get().active() ? "rules.R8.foreign" : "rules.R8.inactive";
    return List.of(
        Finding.blocks(id(), subject, Message.of(key, category.get().title()), fixes(facts)));
  }

  private static List<Fix.UseCategory> fixes(SectionFacts facts) {
    return facts.usableCategories().stream()
        .map(category -> new Fix.UseCategory(category.id(), category.title()))
        .toList();
  }
}
