package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.AssignmentId;
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

/** Only students who owe work are shown, and the assignments of which they do. */
class MissingFilterTest {
  private static final AssignmentId PAST = new AssignmentId("past");
  private static final AssignmentId LATER = new AssignmentId("later");

  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    bench.add(Rosters.assignment("past", "Past").withDates(null, Rosters.TODAY.minusDays(1)));
    bench.add(Rosters.assignment("later", "Later").withDates(null, Rosters.TODAY));
    for (int student = 1; student <= 4; student++) {
      enter(cell(OLD, student), Score.of("7"));
      enter(cell(PAST, student), Score.of("0"));
    }
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
  void blankPastItsDueDate_isMissing_andZeroOrExemptOrCollectedIsNot() {
    enter(cell(PAST, 1), Score.BLANK);
    enter(cell(PAST, 2), Score.flagged(Flag.EXEMPT));
    enter(cell(PAST, 3), Score.flagged(Flag.COLLECTED));

    show();

    assertThat(titles()).containsExactly("Past");
    assertThat(names()).containsExactly(name(1));
  }

  @Test
  void flaggedMissing_isMissingBeforeItsDueDate_andBlankIsNot() {
    enter(cell(LATER, 2), Score.flagged(Flag.MISSING));

    show();

    assertThat(titles()).containsExactly("Later");
    assertThat(names()).containsExactly(name(2));
  }

  @Test
  void studentsAndAssignments_stayInView_whileTheirScoresAreEntered() {
    enter(cell(PAST, 1), Score.BLANK);
    show();

    enter(cell(PAST, 1), Score.of("9"));
    assertThat(names()).containsExactly(name(1));

    grades.filterProperty().set(GridLayout.Filter.ALL);
    show();
    assertThat(names()).isEmpty();
    assertThat(titles()).isEmpty();
  }

  @Test
  void firstScoreOfAnOverdueAssignment_orGoingOnline_letsNobodyGo() {
    AssignmentId fresh = new AssignmentId("fresh");
    bench.add(Rosters.assignment("fresh", "Fresh").withDates(null, Rosters.TODAY.minusDays(2)));
    bench.gradebook().book().setSending(false);
    show();
    List<String> everybody = names();
    assertThat(everybody).hasSize(4);

    enter(cell(fresh, 3), Score.of("9"));
    assertThat(names()).isEqualTo(everybody);
    enter(cell(fresh, 1), Score.of("8"));
    bench.gradebook().book().setSending(true);
    assertThat(names()).isEqualTo(everybody);
    for (int student : List.of(2, 4)) {
      enter(cell(fresh, student), Score.of("7"));
    }
    bench.gradebook().book().setSending(false);
    assertThat(names()).isEqualTo(everybody);
    assertThat(titles()).containsExactly("Fresh");

    grades.filterAgain();
    assertThat(names()).isEmpty();
  }

  @Test
  void whatIsOwedSince_joinsWhatIsShown() {
    enter(cell(PAST, 1), Score.BLANK);
    show();

    enter(cell(LATER, 2), Score.flagged(Flag.MISSING));
    bench.gradebook().book().setSending(false);

    assertThat(titles()).containsExactly("Past", "Later");
    assertThat(names()).containsExactly(name(1), name(2));
  }

  private void show() {
    grades.filterProperty().set(GridLayout.Filter.MISSING);
  }

  private void enter(CellId cell, Score score) {
    bench.front.get(bench.gradebook().desk().enter(cell, score));
  }

  private String name(int student) {
    return bench.gradebook().book().rows().stream()
        .map(RosterRow::student)
        .filter(each -> each.id().equals(cell(OLD, student).student()))
        .findFirst()
        .orElseThrow()
        .listName();
  }

  private List<String> names() {
    return IntStream.range(0, grades.grid().rowCount()).mapToObj(grades.grid()::rowName).toList();
  }

  private List<String> titles() {
    return IntStream.range(0, grades.grid().columnCount())
        .mapToObj(column -> grades.grid().head(column).title())
        .toList();
  }
}
