package org.gradecompanion.ui.grades;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.Term;
import org.gradecompanion.rules.SectionFacts;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The categories and days that an assignment can be given. */
final class EditorChoices {
  private final OpenBook book;
  private final @Nullable Category current;
  private final Words words;

  /**
   * @param current the category that is set, or null
   */
  EditorChoices(OpenBook book, @Nullable Category current, Words words) {
    this.book = book;
    this.current = current;
    this.words = words;
  }

  /** The categories to choose from; one that is set and can no longer be used comes along. */
  List<Category> categories() {
    List<Category> all = new ArrayList<>(book.usableCategories());
    if (current != null && !all.contains(current)) {
      all.add(current);
    }
    return all;
  }

  /** What a category is called, or where an assignment without one goes. */
  String categoryName(@Nullable Category chosen) {
    if (chosen == null && !facts().categoriesByType().isEmpty()) {
      return words.say("grades.editor.category.by_type");
    }
    return chosen != null
        ? chosen.title()
        : facts()
            .defaultCategory()
            .map(usual -> words.say("grades.editor.category.default", usual.title()))
            .orElseGet(() -> words.say("grades.editor.category.none"));
  }

  /** Whether PowerTeacher takes assignments due that day. */
  boolean accepts(LocalDate day) {
    return facts().termOf(day).isPresent() && facts().closedTermTouching(day, day).isEmpty();
  }

  /** The term a day falls in, for pointing at it. */
  String termOf(LocalDate day) {
    return facts()
        .closedTermTouching(day, day)
        .map(term -> words.say("grades.editor.day.closed", term.title()))
        .or(() -> facts().termOf(day).map(Term::title))
        .orElseGet(() -> words.say("grades.editor.day.outside"));
  }

  private SectionFacts facts() {
    return book.rules().facts();
  }
}
