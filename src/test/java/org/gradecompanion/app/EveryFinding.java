package org.gradecompanion.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Store;
import org.jspecify.annotations.Nullable;

/** A class in which the rules have something of every kind to say. */
final class EveryFinding {
  static final String LONG = "Systems of Linear Equations: Graphing and Substitution";

  private final Store store;
  private final SectionBook book;
  private final LocalDate today;
  private final List<Edit> edits = new ArrayList<>();

  private EveryFinding(Store store, SectionBook book) {
    this.store = store;
    this.book = book;
    this.today = LocalDate.now();
  }

  /** Edits a class that was pulled; completes when all of it is on disk. */
  static void in(Store store, String title) {
    SectionId section =
        store.sections().join().stream()
            .filter(each -> each.title().equals(title))
            .map(Section::id)
            .findFirst()
            .orElseThrow();
    new EveryFinding(store, store.book(section).join()).fill();
  }

  private void fill() {
    Assignment first = add(LONG + ", Part 1", "", today, "category-quiz");
    Assignment second = add(LONG + ", Part 2", "", today, "category-quiz");
    add(
        "Reading “The Lottery”",
        "<p>Read&nbsp;pages\u00a012–18,\u200b then answer <b>all</b> questions.</p>",
        today.plusDays(2),
        "category-homework");
    add("Warm-up 7", "", today.minusDays(60), "category-classwork");
    add("Class participation", "", today, "category-participation");
    Assignment exit = add("Exit ticket: slopes", "", today.plusDays(1), null);
    enter(first, 0, Score.of("8"));
    enter(first, 1, Score.of("9.5"));
    enter(second, 0, Score.of("7"));
    enter(exit, 0, Score.of("10"));
    enter(exit, 1, Score.of("15"));
    enter(exit, 2, Score.of("8").withComment("Show your work next time."));
    enter(exit, 3, Score.flagged(Flag.LATE));
    enter(exit, 4, Score.of("6"));
    edits.add(new Edit.LeftOutSet(cell(exit, 4), true));
    Assignment held = add("Project: bridges of the city", "", today.plusDays(9), "category-test");
    edits.add(new Edit.HoldSet(held.id(), true));
    store.commit(edits).join();
  }

  private Assignment add(
      String title, String description, LocalDate due, @Nullable String category) {
    Assignment assignment =
        new Assignment(
            new AssignmentId("edited-" + edits.size()),
            book.section().id(),
            title,
            description,
            BigDecimal.TEN,
            null,
            due,
            category == null ? null : new CategoryId(category));
    edits.add(new Edit.AssignmentSaved(assignment));
    return assignment;
  }

  private void enter(Assignment assignment, int student, Score score) {
    edits.add(new Edit.ScoreSet(cell(assignment, student), score));
  }

  private CellId cell(Assignment assignment, int student) {
    Student at = book.students().get(student);
    return new CellId(assignment.id(), at.id());
  }
}
