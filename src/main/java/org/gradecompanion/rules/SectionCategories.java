package org.gradecompanion.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.TeacherId;

/** Which categories assignments of a section can go into, and which one does. */
final class SectionCategories {
  private final Map<CategoryId, Category> all = new HashMap<>();
  private final List<Category> usable;
  private final Profile.Filing filing;
  private final Map<String, String> byType;
  private final TeacherId lead;

  SectionCategories(SectionBook book, Profile profile) {
    this.filing = profile.filing();
    this.byType = filing.byTypeIn(book.section());
    this.lead = book.section().leadTeacher();
    book.categories().forEach(category -> all.put(category.id(), category));
    this.usable =
        book.categories().stream()
            .filter(category -> category.active() && accepts(category))
            .sorted(Comparator.comparing(Category::title, String.CASE_INSENSITIVE_ORDER))
            .toList();
  }

  Optional<Category> byId(CategoryId id) {
    return Optional.ofNullable(all.get(id));
  }

  List<Category> usable() {
    return usable;
  }

  boolean accepts(Category category) {
    return switch (filing.usable()) {
      case ANY -> true;
      case ACTIVE -> category.usableBy(lead);
      case ACTIVE_OF_DISTRICT -> category.active() && category.districtLevel();
    };
  }

  Optional<Category> byDefault() {
    return filing
        .byDefault()
        .flatMap(preferred -> usable(preferred).or(() -> usable.stream().findFirst()));
  }

  Map<String, String> byType() {
    return byType;
  }

  /** The title of the category that the district's map has for the assignment's type. */
  Optional<String> mapped(Assignment assignment) {
    String type = assignment.details().type().strip();
    return byType.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(type))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** One that can be used, by its title whatever its case. */
  Optional<Category> usable(String title) {
    return usable.stream().filter(each -> each.title().equalsIgnoreCase(title)).findFirst();
  }

  /** Where an assignment goes for which the teacher has chosen nothing. */
  Optional<Category> unchosen(Assignment assignment) {
    Optional<String> mapped = mapped(assignment);
    return mapped.isPresent() ? mapped.flatMap(this::usable) : byDefault();
  }
}
