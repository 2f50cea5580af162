package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Term;
import org.jspecify.annotations.Nullable;

/** What the rules know of a section; computed once for all its assignments and cells. */
public final class SectionFacts {
  private final Section section;
  private final LocalDate today;
  private final Profile profile;
  private final SectionTerms terms;
  private final SectionCategories categories;
  private final SectionTeachers teachers;
  private final Map<StudentId, Student> students;
  private final Map<AssignmentId, AssignmentRecord> records;
  private final TitleBook titles;
  private final @Nullable LinkFault linkFault;

  /** All that can be said before it is known which titles are taken. */
  SectionFacts(SectionBook book, LocalDate today, Profile profile) {
    this.section = book.section();
    this.today = today;
    this.profile = profile;
    this.terms = new SectionTerms(book, today);
    this.categories = new SectionCategories(book, profile);
    this.teachers = new SectionTeachers(book);
    this.students = new HashMap<>();
    book.students().forEach(student -> students.put(student.id(), student));
    this.records = new HashMap<>();
    book.assignments().forEach(record -> records.put(record.assignment().id(), record));
    this.titles = TitleBook.UNKNOWN;
    Membership membership = book.membership();
    this.linkFault =
        membership == null ? null : LinkFault.of(membership, section.id(), profile).orElse(null);
  }

  private SectionFacts(SectionFacts same, TitleBook titles) {
    this.section = same.section;
    this.today = same.today;
    this.profile = same.profile;
    this.terms = same.terms;
    this.categories = same.categories;
    this.teachers = same.teachers;
    this.students = same.students;
    this.records = same.records;
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
    return terms.all();
  }

  /** The shortest of the section's terms that has this day: a quarter rather than a year. */
  public Optional<Term> termOf(LocalDate day) {
    return terms.of(day);
  }

  /** The term of a day that does not have today: another grading period than the present one. */
  Optional<Term> otherPeriodOf(LocalDate day) {
    return terms.otherPeriodOf(day);
  }

  /** A closed term that the days between these two touch, whichever comes first. */
  public Optional<Term> closedTermTouching(LocalDate one, LocalDate other) {
    return terms.closedTouching(one, other);
  }

  /** The closed term that a due date falls in: the due date decides which term scores count for. */
  public Optional<Term> closedTermOf(LocalDate due) {
    return terms.closedTouching(due, due);
  }

  public Optional<Category> category(CategoryId id) {
    return categories.byId(id);
  }

  /** Categories that the section's teacher can use, by title. */
  public List<Category> usableCategories() {
    return categories.usable();
  }

  /** Whether an assignment of the section can be in it, by the profile. */
  boolean accepts(Category category) {
    return categories.accepts(category);
  }

  /**
   * Where an assignment goes that has neither a category nor a type that the district has one for:
   * the profile's default (PowerSchool Learning: Classwork), else the first by alphabet; nowhere
   * when the profile has none.
   */
  public Optional<Category> defaultCategory() {
    return categories.byDefault();
  }

  /**
   * Titles of categories by the type that the district has them for in this section, in its order;
   * empty when types decide nothing here.
   */
  public Map<String, String> categoriesByType() {
    return categories.byType();
  }

  /** The title of the category that the district's map has for an assignment's type. */
  Optional<String> mappedCategory(Assignment assignment) {
    return categories.mapped(assignment);
  }

  /**
   * Where an assignment goes without a category of its own: by the district's map of types, else
   * {@link #defaultCategory}; nowhere when that cannot be used.
   */
  public Optional<Category> categoryByItself(Assignment assignment) {
    return categories.unchosen(assignment);
  }

  SectionTeachers teachers() {
    return teachers;
  }

  Collection<Student> students() {
    return students.values();
  }

  Optional<Student> student(StudentId id) {
    return Optional.ofNullable(students.get(id));
  }

  /** An assignment that is being written, as a record: what is known of it stays. */
  AssignmentRecord drafted(Assignment draft) {
    AssignmentRecord known = records.get(draft.id());
    return known == null ? AssignmentRecord.added(draft, today) : known.edited(draft, today);
  }

  /** The title as PowerTeacher will hold it. */
  public String finalTitle(Assignment assignment) {
    String clean = PlainText.cleanLine(assignment.title());
    Profile.Texts texts = profile.texts();
    return texts.cutsTitle() ? Cut.line(clean, texts.titleLimit()) : clean;
  }

  /** Another assignment that PowerTeacher has, or will have first, under this final title. */
  public Optional<Assignment> otherWithTitle(Assignment asking, String finalTitle) {
    return titles.other(asking, finalTitle);
  }

  /** Whether an assignment could have a title: it arrives as it is, and no other has it. */
  boolean couldBe(Assignment assignment, String title) {
    return !title.isBlank()
        && finalTitle(assignment.withTitle(title)).equals(title)
        && otherWithTitle(assignment, title).isEmpty();
  }

  /**
   * Titles that an assignment could have instead of its own, the best first; none before it is
   * known which titles are taken.
   */
  List<Fix.UseTitle> otherTitles(Assignment assignment) {
    if (titles == TitleBook.UNKNOWN) {
      return List.of();
    }
    String clean = PlainText.cleanLine(assignment.title());
    int limit = profile.texts().titleLimit();
    return ShorterTitle.suggestions(clean, limit, title -> couldBe(assignment, title)).stream()
        .map(Fix.UseTitle::new)
        .toList();
  }

  /** The most that PowerTeacher takes for an assignment: its points, and extra ones if sent. */
  public BigDecimal maximum(Assignment assignment) {
    return profile.points().weighted()
        ? assignment.points().add(assignment.details().extraPoints())
        : assignment.points();
  }
}
