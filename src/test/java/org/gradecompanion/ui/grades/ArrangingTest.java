package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.TermId;
import org.gradecompanion.testing.KeptPreferences;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order assignments stand, which are hidden, and that none disappears silently. */
class ArrangingTest {
  @TempDir Path folder;
  private final KeptPreferences preferences = new KeptPreferences();
  private final List<String> moves = new ArrayList<>();
  private OpenedBook bench;
  private GradesViewModel grades;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    bench.add(due(Rosters.assignment("b", "B quiz"), 1));
    bench.add(due(Rosters.assignment("c", "C work"), 2).withCategory(new CategoryId("classwork")));
    bench.add(due(Rosters.assignment("d", "D later"), 90));
    grades = look();
  }

  @AfterEach
  void close() {
    grades.close();
    bench.close();
  }

  private GradesViewModel look() {
    GradesViewModel made =
        new GradesViewModel(
            bench.open, bench.phrases, bench.dialogs, form -> {}, bench.theirs, Pace.AT_ONCE);
    made.grid().setScreen(new MovesOnly(moves));
    made.grid().remember(preferences);
    return made;
  }

  @Test
  void assignments_areByDueDate_andByCategoryWhereThatIsWanted() {
    assertThat(titles()).containsExactly("Old quiz", "B quiz", "C work", "D later");
    grades.grid().arranging().by(ColumnPlan.By.CATEGORY);
    assertThat(titles()).containsExactly("C work", "Old quiz", "B quiz", "D later");
  }

  @Test
  void movedAssignment_staysThere_andThoseThatComeAreLast() {
    grades.grid().moveColumn(0, true);
    assertThat(titles()).containsExactly("B quiz", "Old quiz", "C work", "D later");
    grades.grid().moveColumn(3, false);
    assertThat(titles()).containsExactly("B quiz", "Old quiz", "D later", "C work");
    grades.grid().moveColumn(3, true);
    grades.grid().moveColumn(0, false);
    assertThat(titles()).containsExactly("B quiz", "Old quiz", "D later", "C work");

    bench.add(due(Rosters.assignment("e", "Early"), -5));
    assertThat(titles()).containsExactly("B quiz", "Old quiz", "D later", "C work", "Early");
  }

  @Test
  void assignmentsMovedTogether_stayInTheirOrder_whereTheyAreDropped() {
    grades.grid().moveColumns(new CellRange(0, 0, 3, 1), 3);
    assertThat(titles()).containsExactly("C work", "Old quiz", "B quiz", "D later");
    grades.grid().moveColumns(new CellRange(0, 0, 3, 1), 4);
    assertThat(titles()).containsExactly("B quiz", "D later", "C work", "Old quiz");
    grades.grid().moveColumns(new CellRange(0, 2, 3, 3), 0);
    assertThat(titles()).containsExactly("C work", "Old quiz", "B quiz", "D later");
    grades.grid().moveColumns(new CellRange(0, 1, 3, 2), 2);
    assertThat(titles()).containsExactly("C work", "Old quiz", "B quiz", "D later");
  }

  @Test
  void widths_areRememberedForTheirAssignment_untilTheUsualOnesAreWanted() {
    grades.grid().setWidths(Map.of(0, 160.0, 2, 80.0));
    grades.grid().moveColumn(0, true);
    grades.close();
    grades = look();
    grades.grid().show(bench.gradebook());

    assertThat(widths()).containsExactly(0.0, 160.0, 80.0, 0.0);
    grades.grid().setWidths(Map.of(1, 0.0));
    assertThat(widths()).containsExactly(0.0, 0.0, 80.0, 0.0);
    assertThat(grades.grid().arranging().hasWidths()).isTrue();
    grades.grid().arranging().usualWidths();
    assertThat(widths()).containsOnly(0.0);
    assertThat(grades.grid().arranging().hasWidths()).isFalse();
  }

  private List<Double> widths() {
    return IntStream.range(0, 4).mapToObj(grades.grid()::columnWidth).toList();
  }

  @Test
  void hiddenAssignments_areCountedByNameOfTheMenu_andShownAgain() {
    grades.cursorMoved(1, 2);
    grades.grid().hide(new CellRange(0, 1, 3, 2));
    assertThat(titles()).containsExactly("Old quiz", "D later");
    assertThat(title()).isEqualTo("Arrange · 2 hidden");
    assertThat(moves).last().isEqualTo("1,1");

    grades.grid().arranging().show(grades.grid().arranging().hidden().get(0));
    assertThat(titles()).containsExactly("Old quiz", "B quiz", "D later");
    grades.grid().arranging().showAll();
    assertThat(titles()).hasSize(4);
    assertThat(title()).isEqualTo("Arrange");
  }

  @Test
  void allAssignments_cannotBeHidden() {
    grades.grid().hide(new CellRange(0, 0, 3, 3));
    assertThat(titles()).hasSize(4);
  }

  @Test
  void faultInAHiddenColumn_isStillCounted_andAJumpShowsIt() {
    bench.enter(cell(OLD, 2), "99");
    grades.grid().hide(new CellRange(0, 0, 0, 0));
    assertThat(titles()).doesNotContain("Old quiz");
    assertThat(bench.gradebook().book().attention())
        .anyMatch(each -> each.assignment().id().equals(OLD));

    grades.jumpTo(cell(OLD, 2));
    assertThat(titles()).contains("Old quiz");
    assertThat(moves).last().isEqualTo("1,0");
  }

  @Test
  void attentionInAHiddenColumn_isGoneTo_shownAndSaid() {
    bench.enter(cell(OLD, 2), "99");
    grades.grid().hide(new CellRange(0, 0, 0, 0));

    assertThat(grades.grid().showAttention()).isTrue();
    assertThat(titles()).contains("Old quiz");
    assertThat(moves).last().isEqualTo("1,0");
    assertThat(bench.dialogs.said)
        .contains("\"Old quiz\" was out of sight and needs you. It is shown now.");
    assertThat(grades.grid().showAttention()).as("nothing more is out of sight").isFalse();
  }

  @Test
  void hiddenColumn_isShownAmongWhatNeedsAPerson() {
    bench.enter(cell(OLD, 2), "99");
    grades.grid().hide(new CellRange(0, 0, 0, 0));
    grades.filterProperty().set(GridLayout.Filter.NEED_YOU);
    assertThat(titles()).containsExactly("Old quiz", "D later");
  }

  @Test
  void columnHiddenTwice_isShownAgainAtOnce() {
    bench.enter(cell(OLD, 2), "99");
    grades.grid().hide(new CellRange(0, 0, 0, 0));
    grades.filterProperty().set(GridLayout.Filter.NEED_YOU);
    grades.grid().hide(new CellRange(0, 0, 0, 0)); // it is among what needs a person
    grades.filterProperty().set(GridLayout.Filter.ALL);
    assertThat(title()).isEqualTo("Arrange · 1 hidden");

    grades.grid().arranging().show(grades.grid().arranging().hidden().get(0));

    assertThat(titles()).contains("Old quiz");
  }

  @Test
  void oneCategoryOrTerm_isShownAlone_andSaidSo() {
    only(new Only.InCategory(Rosters.QUIZ, "Quiz"));
    assertThat(titles()).containsExactly("Old quiz", "B quiz", "D later");
    assertThat(title()).isEqualTo("Arrange · only Quiz");

    grades.grid().hide(new CellRange(0, 0, 0, 0));
    only(new Only.InTerm(new TermId("q2"), "Quarter 2"));
    assertThat(titles()).containsExactly("B quiz", "C work");
    assertThat(title()).isEqualTo("Arrange · only Quarter 2, 1 hidden");

    grades.jumpTo(cell(new AssignmentId("d"), 1));
    assertThat(titles()).containsExactly("B quiz", "C work", "D later");
  }

  @Test
  void arrangement_isRememberedForItsGradebook() {
    grades.grid().moveColumn(0, true);
    grades.grid().hide(new CellRange(0, 2, 0, 2));
    only(new Only.InCategory(Rosters.QUIZ, "Quiz"));
    grades.close();
    grades = look();
    grades.grid().show(bench.gradebook());

    assertThat(titles()).containsExactly("B quiz", "Old quiz", "D later");
    assertThat(title()).isEqualTo("Arrange · 1 hidden");
  }

  private void only(Only only) {
    grades.grid().arranging().only(only);
  }

  private static Assignment due(Assignment assignment, int days) {
    return assignment.withDates(null, Rosters.TODAY.plusDays(days));
  }

  private String title() {
    return ArrangeMenu.title(grades.grid().arranging(), bench.words);
  }

  private List<String> titles() {
    return IntStream.range(0, grades.grid().columnCount())
        .mapToObj(column -> grades.grid().head(column).title())
        .toList();
  }
}
