package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Grades tab without a window: typing, pasting, finding, filtering, details. */
class GradesViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private final List<AssignmentEditorViewModel> forms = new ArrayList<>();
  private final DrawnGrid screen = new DrawnGrid();

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    grades =
        new GradesViewModel(
            bench.open, bench.phrases, bench.dialogs, forms::add, bench.theirs, Pace.AT_ONCE);
    grades.grid().setScreen(screen);
  }

  @AfterEach
  void close() {
    grades.close();
    bench.close();
  }

  @Test
  void grid_showsStudentsByNameAndAssignments() {
    assertThat(grades.grid().rowCount()).isEqualTo(4);
    assertThat(grades.grid().rowName(0)).isEqualTo("Family1, Given1");
    ColumnHead head = grades.grid().head(0);
    assertThat(head.title()).isEqualTo("Old quiz");
    assertThat(head.points()).isEqualTo("10 pts");
    assertThat(head.due()).isEqualTo("Nov 22");
    assertThat(head.category()).isEqualTo("Quiz");
    assertThat(grades.grid().text(0, 0)).isEqualTo("7");
    assertThat(grades.grid().state(0, 0)).isEqualTo(CellState.SENT);
  }

  @Test
  void typing_entersAtOnceAndDrawsOnlyThatCell() {
    screen.drawn.clear();

    assertThat(grades.grid().commitText(2, 0, "8.5 la")).isEqualTo(EntryResult.accepted());

    assertThat(grades.grid().text(2, 0)).isEqualTo("8.5");
    assertThat(grades.grid().tags(2, 0)).containsExactly("LA");
    assertThat(screen.drawn).contains("cell 2,0").doesNotContain("all");
    assertThat(grades.undoWordsProperty().get()).isEqualTo("1 score");
  }

  @Test
  void typingAPercentage_isShownAsPointsBeforeItIsTaken() {
    assertThat(grades.grid().preview(2, 0, "85%")).isEqualTo("8.5 of 10");
    assertThat(grades.grid().preview(2, 0, "85% la")).isEqualTo("8.5 of 10");
    assertThat(grades.grid().preview(2, 0, "8.5")).isNull();
    assertThat(grades.grid().preview(2, 0, "-5%")).isNull();
  }

  @Test
  void typingNonsense_isRefusedInASentence() {
    assertThat(grades.grid().commitText(2, 0, "eight"))
        .isInstanceOfSatisfying(
            EntryResult.Rejected.class,
            refused -> assertThat(refused.reason()).contains("\"eight\" is not a score"));
  }

  @Test
  void undo_takesBackAndRedoTakesAgain() {
    grades.grid().commitText(2, 0, "8");

    grades.undo();
    assertThat(grades.grid().text(2, 0)).isEmpty();
    assertThat(grades.redoWordsProperty().get()).isEqualTo("1 score");

    grades.redo();
    assertThat(grades.grid().text(2, 0)).isEqualTo("8");
  }

  @Test
  void find_ignoresCaseAndAccentsAndGoesOnFromHere() {
    assertThat(grades.find("GIVÉN3")).isTrue();
    assertThat(screen.drawn).contains("moveTo 2,0");

    grades.cursorMoved(2, 0);
    assertThat(grades.findNext(true)).isTrue();
    assertThat(screen.drawn).contains("moveTo 2,0");
    assertThat(grades.find("nobody")).isFalse();
  }

  @Test
  void filterNeedYou_keepsOnlyWhatNeedsAPerson_andAJumpShowsAllAgain() {
    bench.add(Rosters.assignment("new", "New quiz"));
    bench.enter(cell(OLD, 2), "99");

    grades.filterProperty().set(GridLayout.Filter.NEED_YOU);
    assertThat(grades.grid().rowCount()).isEqualTo(1);
    assertThat(grades.grid().columnCount()).isEqualTo(1);

    grades.jumpTo(cell(OLD, 4));
    assertThat(grades.grid().rowCount()).isEqualTo(4);
    assertThat(screen.drawn).contains("moveTo 3," + columnOf("Old quiz"));
  }

  @Test
  void newColumn_keepsTheCursorOnItsAssignment() {
    grades.cursorMoved(1, 0);
    screen.drawn.clear();

    bench.add(Rosters.assignment("early", "Early").withDates(null, Rosters.TODAY.minusDays(9)));

    assertThat(screen.drawn).contains("all 1,1");
  }

  @Test
  void newAssignment_opensAFormWithAMintedId() {
    grades.newAssignment();
    grades.newAssignment();

    forms.forEach(form -> form.titleProperty().set("Quiz " + forms.indexOf(form)));
    forms.forEach(AssignmentEditorViewModel::save);

    bench.front.await("both are columns", () -> grades.grid().columnCount() == 3);
  }

  @Test
  void titleThatWillBeCut_hasScissorsOnItsHead() {
    bench.add(Rosters.assignment("long", "y".repeat(60)));

    ColumnHead head = grades.grid().head(columnOf("y".repeat(60)));

    assertThat(head.marks())
        .extracting(ColumnHead.Mark::words)
        .contains("Title will be cut to \"" + "y".repeat(50) + "\"");
  }

  @Test
  void clearingSeveralColumns_asksFirst() {
    bench.add(Rosters.assignment("new", "New quiz"));
    bench.dialogs.answer = false;

    grades.grid().clear(new CellRange(0, 0, 3, 1));

    assertThat(bench.dialogs.asked).hasSize(1);
    assertThat(bench.gradebook().book().cell(cell(OLD, 1)).score()).isEqualTo(Score.of("7"));
  }

  @Test
  void details_followTheCursorAndChangeFlagsAndComment() {
    grades.cursorMoved(0, 0);
    grades.grid().details(0, 0);
    InspectorViewModel inspector = grades.inspector();
    assertThat(grades.sideProperty().get()).isEqualTo(GradesViewModel.Side.DETAILS);
    assertThat(inspector.shownProperty().get().student()).isEqualTo("Family1, Given1");
    assertThat(inspector.shownProperty().get().receives())
        .isEqualTo("It has 7 of 10 for \"Old quiz\" in Quiz.");

    inspector.setFlag(Flag.LATE, true);
    inspector.setComment("after the bell");
    assertThat(inspector.enter("8")).isNull();

    Score score = bench.gradebook().book().cell(cell(OLD, 1)).score();
    assertThat(score.points()).isEqualByComparingTo("8");
    assertThat(score.comment()).isEqualTo("after the bell");
    assertThat(inspector.enter("much")).contains("is not a score");
  }

  @Test
  void spokenCell_saysStudentAssignmentScoreAndState() {
    assertThat(grades.grid().accessibleText(0, 0))
        .startsWith("Family1, Given1, Old quiz, 7 of 10, In PowerTeacher");
  }

  private List<String> texts() {
    return java.util.stream.IntStream.range(0, 4)
        .mapToObj(row -> grades.grid().text(row, 0))
        .toList();
  }

  private int columnOf(String title) {
    for (int column = 0; column < grades.grid().columnCount(); column++) {
      if (grades.grid().head(column).title().equals(title)) {
        return column;
      }
    }
    throw new AssertionError(title);
  }

  /** Remembers what was to be drawn. */
  private static final class DrawnGrid implements GridScreen {
    final List<String> drawn = new ArrayList<>();

    @Override
    public void cell(int row, int column) {
      drawn.add("cell " + row + "," + column);
    }

    @Override
    public void heads() {
      drawn.add("heads");
    }

    @Override
    public void content() {
      drawn.add("content");
    }

    @Override
    public void all(int focusRow, int focusColumn) {
      drawn.add("all " + focusRow + "," + focusColumn);
    }

    @Override
    public void moveTo(int row, int column) {
      drawn.add("moveTo " + row + "," + column);
    }

    @Override
    public boolean finishEditing() {
      return true;
    }
  }
}
