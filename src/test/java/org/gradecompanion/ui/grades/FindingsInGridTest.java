package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Score;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules say, as it is seen in the grid and in the details while scores are entered. */
class FindingsInGridTest {
  private static final AssignmentId NEW = new AssignmentId("new");

  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;

  @BeforeEach
  void openPowerTeacherOverOneRoster() {
    open(Profile.powerTeacher().over(GatewayKind.ONEROSTER_1_1.carriage()));
  }

  private void open(Profile profile) {
    bench = new OpenedBook(folder.resolve(profile.name()), profile);
    grades =
        new GradesViewModel(
            bench.open, bench.phrases, bench.dialogs, form -> {}, bench.theirs, Pace.AT_ONCE);
  }

  @AfterEach
  void close() {
    grades.close();
    bench.close();
  }

  @Test
  void commentThatStays_isACornerAndASentence() {
    bench.enter(cell(OLD, 2), "8");
    assertThat(grades.grid().note(1, 0)).isNull();

    enter(2, Score.of("8").withComment("Well done"));

    assertThat(grades.grid().note(1, 0)).isEqualTo(Severity.NOTICE);
    assertThat(grades.grid().tip(1, 0)).contains("The comment stays here", "Comment: Well done");
    assertThat(grades.grid().accessibleText(1, 0)).contains("The comment stays here");
  }

  @Test
  void scoreKeptHereOnPurpose_isLeftOutUntilItIsLetGo() {
    bench.enter(cell(OLD, 2), "8");
    CellRange range = CellRange.single(1, 0);
    assertThat(grades.selection().keeping(range).kept()).isFalse();

    grades.selection().keeping(range).toggle();
    bench.front.await("it is left out", () -> grades.grid().state(1, 0) == CellState.LEFT_OUT);
    assertThat(grades.grid().tip(1, 0)).contains("You keep it here on purpose");

    assertThat(grades.selection().keeping(range).kept()).isTrue();
    grades.selection().keeping(range).toggle();
    bench.front.await("it waits", () -> grades.grid().state(1, 0) == CellState.WAITING);
  }

  @Test
  void blankCell_hasNothingToKeep() {
    assertThat(grades.selection().keeping(CellRange.single(3, 0)).isEmpty()).isTrue();
  }

  @Test
  void studentLockedHere_hasAPadlockAndStaysHere() {
    bench.enter(cell(OLD, 2), "8");
    CellRange row = new CellRange(1, 0, 1, 0);

    grades.selection().locking(row).orElseThrow().toggle();

    bench.front.await("the padlock is there", () -> grades.grid().rowLocked(1));
    assertThat(grades.grid().rowTip(1)).startsWith("You locked this student on the roster.");
    assertThat(grades.grid().state(1, 0)).isEqualTo(CellState.LEFT_OUT);
    assertThat(grades.selection().locking(row).orElseThrow().locked()).isTrue();

    grades.undo();
    bench.front.await("it is gone", () -> !grades.grid().rowLocked(1));
  }

  @Test
  void severalStudents_areNotLockedTogether() {
    assertThat(grades.selection().locking(new CellRange(0, 0, 1, 0))).isEmpty();
  }

  @Test
  void closedTerm_isAQuietColumnThatSaysWhyItCannotChange() {
    assertThat(grades.grid().quiet(0, 0)).isFalse();

    bench.closeTerm();

    bench.front.await("it is quiet", () -> grades.grid().quiet(3, 0));
    assertThat(grades.grid().head(0).marks())
        .extracting(ColumnHead.Mark::glyph)
        .containsExactly(Glyph.LOCKED);
    assertThat(grades.grid().refusal(3, 0)).contains("Term closed on", "Only the office");
  }

  @Test
  void newAssignment_hasAnEyeUntilItIsHeldBack() {
    bench.add(Rosters.assignment(NEW.value(), "New quiz"));
    int column = column("New quiz");
    assertThat(glyphs(column)).contains(Glyph.VISIBLE);

    grades.selection().toggleHold(column);

    bench.front.await("it is on hold", () -> glyphs(column).contains(Glyph.ON_HOLD));
    assertThat(glyphs(column)).doesNotContain(Glyph.VISIBLE);
  }

  @Test
  void assignmentThatIsRefused_hasNoEye() {
    bench.add(Rosters.assignment(NEW.value(), "Old quiz"));

    List<Glyph> glyphs = glyphs(0);
    glyphs = glyphs.contains(Glyph.FIX_FIRST) ? glyphs : glyphs(1);

    assertThat(glyphs).containsExactly(Glyph.FIX_FIRST);
  }

  @Test
  void missingWork_isANoughtOnTheHeadThatGoesWithTheLastScore() {
    close();
    open(Profiles.byName("otus").orElseThrow());
    Assignment late =
        Rosters.assignment(NEW.value(), "Reading log").withDates(null, Rosters.TODAY.minusDays(3));
    bench.add(late);
    bench.enter(cell(NEW, 1), "9");
    bench.enter(cell(NEW, 2), "9");
    bench.enter(cell(NEW, 3), "9");
    grades.grid().setScreen(new NoScreen());
    bench.front.await("it is there", () -> glyphs(column("Reading log")).contains(Glyph.ZERO));

    bench.enter(cell(NEW, 4), "9");

    bench.front.await("it is gone", () -> !glyphs(column("Reading log")).contains(Glyph.ZERO));
  }

  @Test
  void details_sayWhatStaysAndWhatIsCut() {
    bench.add(Rosters.assignment(NEW.value(), "y".repeat(60)));
    int column = column("y".repeat(60));
    enter(NEW, 1, Score.of("8").withComment("See me"));

    grades.cursorMoved(0, column);

    var shown = grades.inspector().shownProperty().get();
    assertThat(shown.receives()).isEqualTo("8 of 10 for \"" + "y".repeat(50) + "\" in Quiz.");
    assertThat(shown.notes())
        .extracting(note -> note.finding().words())
        .anyMatch(words -> words.startsWith("The title has 60 characters."))
        .anyMatch(words -> words.startsWith("The comment stays here"));
  }

  @Test
  void details_doNotPromiseAFlagThatStays() {
    enter(2, new Score(BigDecimal.valueOf(8), Set.of(Flag.LATE), ""));

    grades.cursorMoved(1, 0);

    assertThat(grades.inspector().shownProperty().get().receives())
        .isEqualTo("8 of 10 for \"Old quiz\" in Quiz.");
  }

  @Test
  void details_mendInPlace() {
    bench.enter(cell(OLD, 2), "15");
    grades.cursorMoved(1, 0);
    CellNote note = grades.inspector().shownProperty().get().notes().get(0);

    grades.inspector().apply(note, note.finding().fixes().get(0).fix());

    assertThat(grades.grid().text(1, 0)).isEqualTo("10");
  }

  @Test
  void history_isReadWhileTheDetailsAreOpen_andAValueComesBack() {
    bench.enter(cell(OLD, 2), "8");
    bench.enter(cell(OLD, 2), "9");
    grades.cursorMoved(1, 0);
    CellHistory history = grades.inspector().history();
    assertThat(history.entries()).isEmpty();

    grades.inspector().visibleProperty().set(true);

    bench.front.await("it is read", () -> history.entries().size() == 2);
    assertThat(history.entries()).extracting(CellHistory.Entry::value).containsExactly("9", "8");
    assertThat(history.entries().get(0).current()).isTrue();
    assertThat(history.entries().get(1).how()).startsWith("Entered on ");

    grades.inspector().restore(history.entries().get(1));

    assertThat(grades.grid().text(1, 0)).isEqualTo("8");
    bench.front.await("it is one more", () -> history.entries().size() == 3);
    grades.undo();
    assertThat(grades.grid().text(1, 0)).isEqualTo("9");
  }

  @Test
  void history_namesWhatPowerTeacherAndZerosBrought() {
    bench.front.get(bench.gradebook().desk().giveZeros(OLD, List.of(cell(OLD, 2).student())));
    grades.inspector().visibleProperty().set(true);
    CellHistory history = grades.inspector().history();

    grades.cursorMoved(1, 0);
    bench.front.await("it is read", () -> history.entries().size() == 1);
    assertThat(history.entries().get(0).how()).startsWith("Zero for missing work");

    grades.cursorMoved(0, 0);
    bench.front.await(
        "the other is read",
        () -> history.entries().size() == 1 && history.entries().get(0).value().equals("7"));
    assertThat(history.entries().get(0).how()).isEqualTo("From PowerTeacher");
  }

  private void enter(int student, Score score) {
    enter(OLD, student, score);
  }

  private void enter(AssignmentId assignment, int student, Score score) {
    bench.front.get(bench.gradebook().desk().enter(cell(assignment, student), score));
  }

  private List<Glyph> glyphs(int column) {
    return grades.grid().head(column).marks().stream().map(ColumnHead.Mark::glyph).toList();
  }

  private int column(String title) {
    for (int column = 0; column < grades.grid().columnCount(); column++) {
      if (grades.grid().head(column).title().equals(title)) {
        return column;
      }
    }
    throw new AssertionError(title);
  }

  /** Draws nothing. */
  private static final class NoScreen implements GridScreen {
    @Override
    public void cell(int row, int column) {}

    @Override
    public void heads() {}

    @Override
    public void content() {}

    @Override
    public void all(int focusRow, int focusColumn) {}

    @Override
    public void moveTo(int row, int column) {}

    @Override
    public boolean finishEditing() {
      return true;
    }
  }
}
