package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.testing.KeptPreferences;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sorting students, and what their scores come to. */
class SortingTest {
  @TempDir Path folder;
  private final KeptPreferences preferences = new KeptPreferences();
  private final List<String> moves = new ArrayList<>();
  private OpenedBook bench;
  private GradesViewModel grades;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
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
  void number_sortsBySize() {
    bench.addStudents(7);
    sort(RowSort.Key.NUMBER, -1);
    assertThat(numbers()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    sort(RowSort.Key.NUMBER, -1);
    assertThat(numbers()).startsWith("11", "10", "9").endsWith("1");
  }

  @Test
  void name_isTheClassList_andTurnsRound() {
    sort(RowSort.Key.NAME, -1);
    assertThat(numbers()).containsExactly("4", "3", "2", "1");
    assertThat(grades.grid().sorting(RowSort.Key.NAME)).isEqualTo(Sorting.DESCENDING);
    sort(RowSort.Key.NAME, -1);
    assertThat(numbers()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void assignment_sortsByPoints_equalOnesAsListed_blanksLastBothWays() {
    enter(2, "9");
    enter(4, "7");
    sort(RowSort.Key.ASSIGNMENT, 0);
    assertThat(numbers()).containsExactly("1", "4", "2", "3");
    assertThat(grades.grid().sorting(0)).isEqualTo(Sorting.ASCENDING);
    sort(RowSort.Key.ASSIGNMENT, 0);
    assertThat(numbers()).containsExactly("2", "1", "4", "3");
    assertThat(grades.grid().sorting(0)).isEqualTo(Sorting.DESCENDING);
  }

  @Test
  void average_sortsByWhatAllScoresComeTo() {
    bench.add(Rosters.assignment("new", "New quiz"));
    enter(2, "9");
    bench.enter(cell(Rosters.assignment("new", "").id(), 1), "10");
    bench.front.await("it is counted", () -> means().contains("85.0%"));
    sort(RowSort.Key.AVERAGE, -1);
    assertThat(numbers()).containsExactly("1", "2", "3", "4");
    assertThat(means()).containsExactly("85.0%", "90.0%", "", "");
    assertThat(grades.grid().rowMean(0).behind()).isEqualTo("2");
    assertThat(grades.grid().rowMean(0).spoken()).isEqualTo("Average 85%, of 2 scores");
  }

  @Test
  void assignmentsAverage_saysHowManyScoresAreBehind() {
    enter(2, "8");
    Mean mean = grades.grid().columnMean(0);
    assertThat(mean.text()).isEqualTo("Avg 7.5");
    assertThat(mean.spoken()).isEqualTo("Average 7.5 points, of 2 scores");
  }

  @Test
  void spread_tellsHowManyScoresLieInEachTenth() {
    enter(2, "10");
    enter(3, "7.9");
    assertThat(SpreadChart.words(grades.grid().spread(0), bench.words::say))
        .isEqualTo("Scores: 2 from 70 to under 80%, 1 from 90% up");
  }

  @Test
  void typing_movesNobody_andTheSameSortChosenAgainSortsBeforeItTurnsRound() {
    enter(2, "9");
    sort(RowSort.Key.ASSIGNMENT, 0);
    assertThat(numbers()).containsExactly("1", "2", "3", "4");

    enter(3, "1");
    assertThat(numbers()).containsExactly("1", "2", "3", "4");
    sort(RowSort.Key.ASSIGNMENT, 0);
    assertThat(numbers()).containsExactly("3", "1", "2", "4");
    sort(RowSort.Key.ASSIGNMENT, 0);
    assertThat(numbers()).containsExactly("2", "1", "3", "4");
  }

  @Test
  void cursor_staysWithItsStudent() {
    enter(2, "3");
    grades.cursorMoved(1, 0);
    sort(RowSort.Key.ASSIGNMENT, 0);
    assertThat(numbers()).startsWith("2");
    assertThat(moves).last().isEqualTo("0,0");
  }

  @Test
  void newStudent_isLastUntilSortedAgain() {
    enter(4, "1");
    sort(RowSort.Key.ASSIGNMENT, 0);
    bench.addStudents(1);
    assertThat(numbers()).containsExactly("4", "1", "2", "3", "5");
  }

  @Test
  void sort_isRememberedForItsGradebook() {
    enter(4, "1");
    sort(RowSort.Key.ASSIGNMENT, 0);
    sort(RowSort.Key.ASSIGNMENT, 0);
    grades.close();
    grades = look();
    grades.grid().show(bench.gradebook());

    assertThat(numbers()).containsExactly("1", "4", "2", "3");
    assertThat(grades.grid().sorting(0)).isEqualTo(Sorting.DESCENDING);
    assertThat(preferences.current().views()).containsOnlyKeys(Rosters.SECTION.value());
  }

  private void sort(RowSort.Key key, int column) {
    grades.grid().sort(key, column);
  }

  private void enter(int student, String points) {
    int before = scores();
    bench.enter(cell(OLD, student), points);
    bench.front.await("it is counted", () -> scores() > before);
  }

  private int scores() {
    OpenBook book = bench.gradebook().book();
    return book.average(book.column(OLD).orElseThrow()).scores();
  }

  private List<String> numbers() {
    return IntStream.range(0, grades.grid().rowCount()).mapToObj(grades.grid()::rowNumber).toList();
  }

  private List<String> means() {
    return IntStream.range(0, grades.grid().rowCount())
        .mapToObj(row -> grades.grid().rowMean(row).text())
        .toList();
  }
}
