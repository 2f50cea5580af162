package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Term;

/** What the rules know of a section; computed once for all its assignments and cells. */
public final class SectionFacts {
  /** PowerSchool Learning puts every entry into this category, if it exists. */
  private static final String DEFAULT_CATEGORY = "Classwork";

  private final Section section;
  private final List<Term> terms;
  private final List<Category> usable;
  private final Map<CategoryId, Category> categories = new HashMap<>();
  private final Map<String, AssignmentRecord> titleOwners = new HashMap<>();
  private final LocalDate today;
  private final Profile profile;

  public SectionFacts(SectionBook book, LocalDate today, Profile profile) {
    this.section = book.section();
    this.today = today;
    this.profile = profile;
    List<Term> own =
        book.terms().stream().filter(term -> section.terms().contains(term.id())).toList();
    this.terms = own.isEmpty() ? book.terms() : own;
    book.categories().forEach(category -> categories.put(category.id(), category));
    this.usable =
        book.categories().stream()
            .filter(category -> category.usableBy(section.leadTeacher()))
            .sorted(Comparator.comparing(Category::title, String.CASE_INSENSITIVE_ORDER))
            .toList();
    claimTitles(book.assignments());
  }

  public Section section() {
    return section;
  }

  public LocalDate today() {
    return today;
  }

  public Profile profile() {
    return profile;
  }

  /** The section's terms; all known ones when the SIS does not say which are its. */
  public List<Term> terms() {
    return terms;
  }

  /** The shortest of the section's terms that has this day: a quarter rather than a year. */
  public Optional<Term> termOf(LocalDate day) {
    return terms.stream()
        .filter(term -> term.contains(day))
        .min(Comparator.comparingLong(term -> term.end().toEpochDay() - term.start().toEpochDay()));
  }

  /** A closed term that the days from {@code from} to {@code to} touch. */
  public Optional<Term> closedTermTouching(LocalDate from, LocalDate to) {
    return terms.stream()
        .filter(term -> !term.isOpen(today))
        .filter(term -> !term.start().isAfter(to) && !term.end().isBefore(from))
        .findFirst();
  }

  public Optional<Category> category(CategoryId id) {
    return Optional.ofNullable(categories.get(id));
  }

  /** Categories that the section's teacher can use, by title. */
  public List<Category> usableCategories() {
    return usable;
  }

  /** Where an assignment without a category goes: Classwork, else the first by alphabet. */
  public Optional<Category> defaultCategory() {
    return usable.stream()
        .filter(category -> category.title().equalsIgnoreCase(DEFAULT_CATEGORY))
        .findFirst()
        .or(() -> usable.stream().findFirst());
  }

  /** The title as PowerTeacher will hold it. */
  public String finalTitle(Assignment assignment) {
    String clean = PlainText.cleanLine(assignment.title());
    return profile.cutsTitle() ? Cut.line(clean, profile.titleLimit()) : clean;
  }

  /** The assignment, if another one, that PowerTeacher has or will have under this final title. */
  public Optional<Assignment> otherWithTitle(AssignmentId asking, String finalTitle) {
    AssignmentRecord owner = titleOwners.get(titleKey(finalTitle));
    return owner == null || owner.assignment().id().equals(asking)
        ? Optional.empty()
        : Optional.of(owner.assignment());
  }

  /** Titles are the same when they differ only in case and white space. */
  private static String titleKey(String title) {
    return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** What PowerTeacher already holds comes first; among new ones, the first in the list. */
  private void claimTitles(List<AssignmentRecord> assignments) {
    List<AssignmentRecord> kept = assignments.stream().filter(a -> !a.removed()).toList();
    for (AssignmentRecord each : kept) {
      if (each.confirmed() != null
          && titleKey(finalTitle(each.confirmed()))
              .equals(titleKey(finalTitle(each.assignment())))) {
        titleOwners.putIfAbsent(titleKey(finalTitle(each.assignment())), each);
      }
    }
    for (AssignmentRecord each : kept) {
      titleOwners.putIfAbsent(titleKey(finalTitle(each.assignment())), each);
    }
  }
}
