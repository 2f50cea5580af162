package org.gradecompanion.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.Message;

/**
 * R8: the category must exist, be active, and be the district's or (by profile) the lead teacher's
 * own. Without one, the district's map of types decides (Otus), else Classwork is used, else the
 * first by alphabet, where the profile says so (PowerSchool Learning).
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
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS, Severity.NOTICE);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    Assignment assignment = record.assignment();
    AssignmentKey subject = new AssignmentKey(assignment.id());
    if (assignment.inCategory().isEmpty()) {
      return List.of(byItself(assignment, facts, subject));
    }
    Optional<Category> category = assignment.inCategory().flatMap(facts::category);
    if (category.isEmpty()) {
      return List.of(Finding.blocks(id(), subject, Message.of("rules.R8.unknown"), fixes(facts)));
    }
    if (facts.accepts(category.get())) {
      return List.of();
    }
    Message message = Message.of(why(category.get(), facts), category.get().title());
    return List.of(Finding.blocks(id(), subject, message, fixes(facts)));
  }

  /** Where it goes without a category of its own, before it goes there. */
  private Finding byItself(Assignment assignment, SectionFacts facts, AssignmentKey subject) {
    Optional<String> goes = facts.categoryByItself(assignment).map(Category::title);
    Optional<String> mapped = facts.mappedCategory(assignment);
    String type = assignment.details().type();
    if (goes.isPresent()) {
      Message message =
          mapped.isPresent()
              ? Message.of("rules.R8.mapped", type, goes.get())
              : Message.of("rules.R8.default", goes.get());
      return Finding.says(id(), Severity.NOTICE, subject, message);
    }
    Message message =
        mapped.map(to -> Message.of("rules.R8.unmapped", type, to)).orElseGet(() -> choose(facts));
    return Finding.blocks(id(), subject, message, fixes(facts));
  }

  private static Message choose(SectionFacts facts) {
    return Message.of(facts.usableCategories().isEmpty() ? "rules.R8.none" : "rules.R8.choose");
  }

  private static String why(Category category, SectionFacts facts) {
    if (!category.active()) {
      return "rules.R8.inactive";
    }
    return category.usableBy(facts.section().leadTeacher()) ? "rules.R8.own" : "rules.R8.foreign";
  }

  private static List<Fix.UseCategory> fixes(SectionFacts facts) {
    return facts.usableCategories().stream()
        .map(category -> new Fix.UseCategory(category.id(), category.title()))
        .toList();
  }
}
