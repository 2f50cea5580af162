package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Term;
import org.jspecify.annotations.Nullable;

/** What the rules know of a section; computed once for all its assignments and cells. */
public final class SectionFacts {
  private final Section section;
  private final List<Term> terms;
  private final List<Term> closed;
  private final List<Category> usable;
  private final Map<CategoryId, Category> categories = new HashMap<>();
  private final LocalDate today;
  private final Profile profile;
  private final TitleBook titles;
  private final @Nullable LinkFault linkFault;

  /** All that can be said before it is known which titles are taken. */
  SectionFacts(SectionBook book, LocalDate today, Profile profile) {
    this.section = book.section();
    this.today = today;
    this.profile = profile;
    this.titles = TitleBook.EMPTY;
    Membership membership = book.membership();
    this.linkFault =
        membership == null ? null : LinkFault.of(membership, section.id(), profile).orElse(null);
    List<Term> own =
        book.terms().stream().filter(term -> section.terms().contains(term.id())).toList();
    this.terms = own.isEmpty() ? book.terms() : own;
    this.closed = terms.stream().filter(term -> !term.isOpen(today)).toList();
    book.categories().forEach(category -> categories.put(category.id(), category));
    this.usable =
        book.categories().stream()
            .filter(category -> category.active() && accepts(category))
            .sorted(Comparator.comparing(Category::title, String.CASE_INSENSITIVE_ORDER))
            .toList();
  }

  private SectionFacts(SectionFacts same, TitleBook titles) {
    this.section = same.section;
    this.terms = same.terms;
    this.closed = same.closed;
    this.usable = same.usable;
    this.categories.putAll(same.categories);
    this.today = same.today;
    this.profile = same.profile;
    this.titles = titles;
    this.linkFault = same.linkFault;
  }

  SectionFacts with(TitleBook taken) {
    return new SectionFacts(this, taken);
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

  /** What is wrong with the section's link in its master class, if anything. */
  public Optional<LinkFault> linkFault() {
    return Optional.ofNullable(linkFault);
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

  /** A closed term that the days between these two touch, whichever comes first. */
  public Optional<Term> closedTermTouching(LocalDate one, LocalDate other) {
    LocalDate from = one.isBefore(other) ? one : other;
    LocalDate to = one.isBefore(other) ? other : one;
    for (Term term : closed) {
      if (!term.start().isAfter(to) && !term.end().isBefore(from)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  /** The closed term that a due date falls in: the due date decides which term scores count for. */
  public Optional<Term> closedTermOf(LocalDate due) {
    return closedTermTouching(due, due);
  }

  public Optional<Category> category(CategoryId id) {
    return Optional.ofNullable(categories.get(id));
  }

  /** Categories that the section's teacher can use, by title. */
  public List<Category> usableCategories() {
    return usable;
  }

  /** Whether an assignment of the section can be in it, by the profile. */
  boolean accepts(Category category) {
    return switch (profile.categories()) {
      case ANY -> true;
      case ACTIVE -> category.usableBy(section.leadTeacher());
      case ACTIVE_OF_DISTRICT -> category.active() && category.districtLevel();
    };
  }

  /**
   * Where an assignment without a category goes: the profile's default (PowerSchool Learning:
   * Classwork), else the first by alphabet; nowhere when the profile has none.
   */
  public Optional<Category> defaultCategory() {
    return profile
        .preferredCategory()
        .flatMap(
            preferred ->
                usable.stream()
                    .filter(category -> category.title().equalsIgnoreCase(preferred))
                    .findFirst()
                    .or(() -> usable.stream().findFirst()));
  }

  /** The title as PowerTeacher will hold it. */
  public String finalTitle(Assignment assignment) {
    String clean = PlainText.cleanLine(assignment.title());
    return profile.cutsTitle() ? Cut.line(clean, profile.titleLimit()) : clean;
  }

  /** Another assignment that PowerTeacher has, or will have first, under this final title. */
  public Optional<Assignment> otherWithTitle(Assignment asking, String finalTitle) {
    return titles.other(asking, finalTitle);
  }
}
