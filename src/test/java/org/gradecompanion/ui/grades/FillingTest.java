package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One score into many cells, and a column shifted by a student: four students, of whom the first
 * has 7 in the old quiz of 10 points.
 */
class FillingTest {
  private static final CellRange COLUMN = new CellRange(0, 0, 3, 0);

  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private GradeGridAdapter grid;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    grades =
        new GradesViewModel(
            bench.open, bench.phrases, bench.dialogs, form -> {}, bench.theirs, Pace.AT_ONCE);
    grid = grades.grid();
  }

  @AfterEach
  void close() {
    grades.close();
    bench.close();
  }

  @Test
  void fill_typedText_entersEveryCellAsOneStep() {
    assertThat(grid.fill("8 la", COLUMN, false)).isEqualTo(EntryResult.accepted());

    assertThat(scores()).containsExactly("8 LA", "8 LA", "8 LA", "8 LA");
    assertThat(bench.dialogs.said).containsExactly("4 scores entered.");
    grades.undo();
    assertThat(scores()).containsExactly("7", "", "", "");
  }

  @Test
  void fill_onlyEmpty_keepsWhatIsThere() {
    grid.fill("8", COLUMN, true);

    assertThat(scores()).containsExactly("7", "8", "8", "8");
    assertThat(grid.fill("9", COLUMN, true)).isEqualTo(refused("None of these cells is empty."));
  }

  @Test
  void fill_cellWithACommentOnly_isEmptyAndKeepsTheComment() {
    score(2, Score.BLANK.withComment("see me"));

    grid.fill("8", COLUMN, true);

    assertThat(scoreOf(2)).isEqualTo(Score.of("8").withComment("see me"));
  }

  @Test
  void veryManyCells_areFilledAndClearedAsOneStepEach_andTheWindowHearsOfThemInTurns() {
    bench.addStudents(2_600);
    bench.add(Rosters.assignment("new", "New quiz").withPoints(BigDecimal.valueOf(40)));
    int old = 1 - columnOf("New quiz");
    bench.front.get(
        bench.gradebook().desk().enter(cell(OLD, 2), Score.BLANK.withComment("see me")));
    CellRange all = new CellRange(0, 0, grid.rowCount() - 1, 1);
    AtomicInteger most = new AtomicInteger();
    bench.gradebook().book().addListener(new Heard(most));

    grid.fill("50%", all, false);

    assertThat(grid.editText(2_603, old)).isEqualTo("5");
    assertThat(grid.editText(2_603, 1 - old)).isEqualTo("20");
    assertThat(bench.gradebook().book().score(cell(OLD, 2)))
        .isEqualTo(Score.of("5.00").withComment("see me"));
    saved();
    grid.clear(all);
    assertThat(grid.editText(2_603, old)).isEmpty();
    assertThat(bench.gradebook().book().score(cell(OLD, 2)))
        .isEqualTo(Score.BLANK.withComment("see me"));
    saved();
    assertThat(most.get()).isBetween(1, 2_000);

    grades.undo();
    bench.front.await("it is filled again", () -> grid.editText(2_603, old).equals("5"));
    saved();
    grades.undo();
    bench.front.await("it is as it was", () -> grid.editText(2_603, old).isEmpty());
    saved();
    assertThat(grid.editText(0, old)).isEqualTo("7");
  }

  private void saved() {
    bench.front.await("it is saved", () -> bench.gradebook().book().unsavedCount() == 0);
  }

  /** How many cells were told of at once, at most. */
  private record Heard(AtomicInteger most) implements BookListener {
    @Override
    public void cellsChanged(Collection<CellId> cells) {
      most.accumulateAndGet(cells.size(), Math::max);
    }

    @Override
    public void columnsChanged() {
      // Costs the same however many cells there are.
    }

    @Override
    public void rosterChanged() {
      // Nobody comes or goes.
    }
  }

  @Test
  void fill_percentage_isOfEachAssignmentsPoints() {
    bench.add(Rosters.assignment("new", "New quiz").withPoints(BigDecimal.valueOf(40)));
    int wide = columnOf("New quiz");

    grid.fill("50%", new CellRange(1, 0, 1, 1), false);

    assertThat(grid.editText(1, wide)).isEqualTo("20");
    assertThat(grid.editText(1, 1 - wide)).isEqualTo("5");
  }

  @Test
  void fill_textThatIsNoScore_entersNothingAndSaysWhy() {
    assertThat(grid.fill("eight", COLUMN, false))
        .isInstanceOfSatisfying(
            EntryResult.Rejected.class,
            rejected -> assertThat(rejected.reason()).contains("\"eight\" is not a score"));
    assertThat(scores()).containsExactly("7", "", "", "");
  }

  @Test
  void fill_inAClosedTerm_isRefused() {
    bench.closeTerm();
    bench.front.await("the term is closed", () -> grid.refusal(0, 0) != null);

    assertThat(grid.fill("8", COLUMN, false))
        .isEqualTo(refused("None of these cells can be changed."));
  }

  @Test
  void fillDown_repeatsTheFirstRow_orOnlyWhereNothingIs() {
    score(3, Score.of("2"));

    grid.fillDown(COLUMN, true);
    assertThat(scores()).containsExactly("7", "7", "2", "7");

    grid.fillDown(COLUMN, false);
    assertThat(scores()).containsExactly("7", "7", "7", "7");
  }

  @Test
  void fillDown_fromAnEmptyCell_wipesNothing() {
    assertThat(grid.fillDown(new CellRange(1, 0, 3, 0), false))
        .isEqualTo(refused("The first cell is empty: there is nothing to repeat."));
  }

  @Test
  void fillRight_repeatsTheFirstColumnInEachRow() {
    bench.add(Rosters.assignment("later", "Later").withDates(null, Rosters.TODAY.plusDays(9)));
    score(2, Score.flagged(Flag.EXEMPT));

    grid.fillRight(new CellRange(0, 0, 3, 1), false);

    assertThat(IntStream.range(0, 4).mapToObj(row -> grid.editText(row, 1)))
        .containsExactly("7", "EX", "", "");
  }

  @Test
  void pasteIntoEmpty_keepsWhatIsThere() {
    grid.pasteIntoEmpty(List.of(List.of("1"), List.of("2")), CellRange.single(0, 0));
    assertThat(scores()).containsExactly("7", "2", "", "");

    grid.pasteIntoEmpty(List.of(List.of("9")), COLUMN);
    assertThat(scores()).containsExactly("7", "2", "9", "9");
  }

  @Test
  void shiftDown_opensAGapAtTheCursorAsOneStep() {
    score(2, new Score(BigDecimal.TEN, Set.of(Flag.LATE), "well done"));

    assertThat(grid.shift(0, 0, true)).isEqualTo(EntryResult.accepted());

    assertThat(scores()).containsExactly("", "7", "10 LA", "");
    assertThat(scoreOf(3).comment()).isEqualTo("well done");
    assertThat(bench.dialogs.said).containsExactly("2 scores moved one student down.");
    grades.undo();
    assertThat(scores()).containsExactly("7", "10 LA", "", "");
    assertThat(scoreOf(2).comment()).isEqualTo("well done");
  }

  @Test
  void shiftDown_lastStudentHasAScore_movesNothingAndSaysWhy() {
    score(4, Score.of("4"));

    assertThat(grid.shift(0, 0, true))
        .isEqualTo(
            refused(
                "The last student of the class has a score already, which would have no place. Clear"
                    + " or move it first."));
    assertThat(scores()).containsExactly("7", "", "", "4");
  }

  @Test
  void shiftUp_onAGap_closesIt_andTurnsShiftDownBack() {
    score(2, Score.of("8"));
    grid.shift(1, 0, true);
    assertThat(scores()).containsExactly("7", "", "8", "");

    grid.shift(1, 0, false);

    assertThat(scores()).containsExactly("7", "8", "", "");
  }

  @Test
  void shiftUp_belowAGap_movesIntoItAndTheCursorGoesAlong() {
    score(3, Score.of("3"));
    score(4, Score.of("4"));
    List<String> moves = new java.util.ArrayList<>();
    grid.setScreen(new MovesOnly(moves));

    grid.shift(2, 0, false);

    assertThat(scores()).containsExactly("7", "3", "4", "");
    assertThat(moves).containsExactly("1,0");
  }

  @Test
  void shiftUp_withoutAPlaceAbove_movesNothingAndSaysWhy() {
    score(2, Score.of("8"));

    assertThat(grid.shift(0, 0, false))
        .isEqualTo(refused("There is no student above to move the scores to."));
    assertThat(grid.shift(1, 0, false))
        .isEqualTo(
            refused(
                "The student above has a score already. Clear it first, or start at an empty"
                    + " cell."));
    assertThat(grid.shift(2, 0, true))
        .isEqualTo(refused("There is no score from here on to move."));
    assertThat(scores()).containsExactly("7", "8", "", "");
  }

  @Test
  void shift_whileStudentsAreHidden_isRefused() {
    bench.enter(cell(OLD, 2), "99");
    grades.filterProperty().set(GridLayout.Filter.NEED_YOU);

    assertThat(grid.shift(0, 0, true))
        .isEqualTo(refused("Show all students first: those that are hidden would be skipped."));
  }

  @Test
  void clear_keepsTheComment() {
    score(1, Score.of("7").withComment("see me"));

    grid.clear(COLUMN);

    assertThat(scoreOf(1)).isEqualTo(Score.BLANK.withComment("see me"));
  }

  @Test
  void clear_ofSeveralColumns_asksHowMany_andNotAboutNothing() {
    bench.add(Rosters.assignment("new", "New quiz"));

    grid.clear(new CellRange(1, 0, 3, 1));
    assertThat(bench.dialogs.asked).isEmpty();

    bench.dialogs.answer = true;
    grid.clear(new CellRange(0, 0, 3, 1));
    assertThat(bench.dialogs.asked).hasSize(1);
    assertThat(bench.dialogs.asked.get(0).text()).startsWith("1 score in 2 columns");
    assertThat(scoreOf(1)).isEqualTo(Score.BLANK);
  }

  private static EntryResult refused(String why) {
    return EntryResult.rejected(why);
  }

  private void score(int student, Score score) {
    bench.front.get(bench.gradebook().desk().enter(cell(OLD, student), score));
  }

  private Score scoreOf(int student) {
    return bench.gradebook().book().cell(cell(OLD, student)).score();
  }

  private List<String> scores() {
    int column = columnOf("Old quiz");
    return IntStream.range(0, 4).mapToObj(row -> grid.editText(row, column)).toList();
  }

  private int columnOf(String title) {
    return IntStream.range(0, grid.columnCount())
        .filter(column -> grid.head(column).title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
