package org.gradecompanion.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;

/** The categories that PowerTeacher has, by id or title. */
final class Categories {
  private final Finder<Category> finder;
  private final String usable;

  Categories(List<Category> all) {
    finder = new Finder<>(all, List.of(category -> category.id().value(), Category::title));
    usable =
        all.stream()
            .filter(Category::active)
            .map(Category::title)
            .distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .collect(Collectors.joining(", "));
  }

  /**
   * The category called so. One that cannot be used is taken as it is: "Before you push" says so
   * and offers others.
   */
  CategoryId called(String text) throws RowRefused {
    Set<Category> found = finder.called(text);
    return found.stream()
        .filter(Category::active)
        .findFirst()
        .or(() -> found.stream().findFirst())
        .orElseThrow(() -> new RowRefused("category", text, usable))
        .id();
  }
}
