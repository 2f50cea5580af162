package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.OLD_IN_SECOND;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grid over several sections: six rows, a shared column and one that only the second has. */
class MasterClassGridTest {
  private static final int FIRST_OF_SECOND = 4;
  private static final int SHARED = 0;
  private static final int POSTER = 1;

  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private GradeGridAdapter grid;

  @BeforeEach
  void open() {
    bench = OpenedBook.combined(folder);
    grades =
        new GradesViewModel(
            bench.open, bench.phrases, bench.dialogs, assignment -> {}, bench.theirs, Pace.AT_ONCE);
    grid = grades.grid();
  }

  @AfterEach
  void close() {
    grades.close();
    bench.close();
  }

  @Test
  void rows_sayWhichSectionTheyAreOf() {
    assertThat(grid.rowCount()).isEqualTo(6);
    assertThat(grid.rowNumber(0)).isEqualTo("ALG-1");
    assertThat(grid.rowNumber(FIRST_OF_SECOND)).isEqualTo("ALG-2");
    assertThat(grid.rowTip(FIRST_OF_SECOND)).isEqualTo("Algebra (ALG-2)\nStudent number 5");
  }

  @Test
  void sections_canBeSortedBy_andEachStaysAsListed() {
    grid.sort(RowSort.Key.NUMBER, -1);
    grid.sort(RowSort.Key.NUMBER, -1);
    assertThat(grid.severalSections()).isTrue();
    assertThat(grid.rowNumber(0)).isEqualTo("ALG-2");
    assertThat(grid.rowName(0)).isEqualTo("Family5, Given5");
    assertThat(grid.rowName(2)).isEqualTo("Family1, Given1");
  }

  @Test
  void averageOfASharedColumn_isThatOfAllSections() {
    bench.enter(cell(OLD_IN_SECOND, 5), "9");
    bench.front.await("both count", () -> grid.columnMean(SHARED).behind().equals("2"));
    assertThat(grid.columnMean(SHARED).text()).isEqualTo("Avg 8.0");
  }

  @Test
  void cellsOfASharedColumn_areThoseOfTheRowsSection() {
    assertThat(grid.cellAt(1, SHARED)).contains(cell(OLD, 2));
    assertThat(grid.cellAt(FIRST_OF_SECOND, SHARED)).contains(cell(OLD_IN_SECOND, 5));
  }

  @Test
  void cellThatIsNotThere_isEmptyAndTakesNothing() {
    assertThat(grid.given(0, POSTER)).isFalse();
    assertThat(grid.cellAt(0, POSTER)).isEmpty();
    assertThat(grid.state(0, POSTER)).isEqualTo(CellState.EMPTY);
    assertThat(grid.commitText(0, POSTER, "9"))
        .isEqualTo(EntryResult.rejected("This assignment was not given to Algebra (ALG-1)."));
    assertThat(grid.tip(0, POSTER)).contains("not given");
    assertThat(grid.accessibleText(0, POSTER)).contains("Family1").contains("not given");
    assertThat(grid.given(FIRST_OF_SECOND, POSTER)).isTrue();
  }

  @Test
  void faultInTheSecondSection_isShownAtItsRow_andNamesTheSection() {
    grid.commitText(FIRST_OF_SECOND, SHARED, "99");

    assertThat(grid.state(FIRST_OF_SECOND, SHARED)).isEqualTo(CellState.FIX_FIRST);
    bench.front.await("it is listed", () -> !grades.faults().rows().isEmpty());
    FaultRow row = grades.faults().rows().get(0);
    assertThat(row.assignment()).isEqualTo("Old quiz · Algebra (ALG-2)");
    grades.filterProperty().set(GridLayout.Filter.NEED_YOU);
    assertThat(grid.rowCount()).isEqualTo(1);
    assertThat(grid.columnCount()).isEqualTo(1);

    grades.faults().copyDetails(row);
    assertThat(bench.dialogs.copied.get(0))
        .contains(Rosters.SECOND.value())
        .contains(OLD_IN_SECOND.value());
  }

  @Test
  void shift_staysWithinTheSection() {
    grid.commitText(3, SHARED, "4");

    assertThat(grid.shift(0, SHARED, true))
        .isInstanceOfSatisfying(
            EntryResult.Rejected.class,
            refused -> assertThat(refused.reason()).startsWith("The last student of the class"));

    grid.commitText(FIRST_OF_SECOND, SHARED, "5");
    grid.shift(FIRST_OF_SECOND, SHARED, true);
    assertThat(score(cell(OLD, 4))).isEqualTo(Score.of("4"));
    assertThat(score(cell(OLD_IN_SECOND, 5))).isEqualTo(Score.BLANK);
    assertThat(score(cell(OLD_IN_SECOND, 6))).isEqualTo(Score.of("5"));
  }

  @Test
  void columnHeldInTheGrid_isHeldInBothSections() {
    grades.selection().toggleHold(SHARED);
    bench.front.await("it is held", () -> grades.selection().held(SHARED));

    assertThat(bench.gradebook().book().header(OLD_IN_SECOND).record().held()).isTrue();
  }

  private Score score(CellId cell) {
    return bench.gradebook().book().cell(cell).score();
  }
}
