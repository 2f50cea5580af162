package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.SECTION;
import static org.gradecompanion.testing.Rosters.cell;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fault list: the same rows that the badge counts, each with its way out. */
class FaultListViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private FaultListViewModel list;
  private final List<SyncKey> jumps = new ArrayList<>();

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    list =
        new FaultListViewModel(
            bench.open, bench.phrases, bench.dialogs, bench.theirs, Pace.AT_ONCE, jumps::add);
  }

  @AfterEach
  void close() {
    list.close();
    bench.close();
  }

  @Test
  void nothingWrong_isEmpty() {
    assertThat(list.rows()).isEmpty();
  }

  @Test
  void faults_areExactlyTheRowsOfTheAttentionList() {
    bench.enter(cell(OLD, 1), "15");
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.STUDENT_NOT_IN_SECTION, "not enrolled");
    bench.add(Rosters.assignment("twin", "Old quiz"));

    assertThat(list.rows())
        .extracting(FaultRow::key)
        .containsExactlyElementsOf(
            bench.gradebook().book().attention().stream().map(Attention::key).toList())
        .hasSize(3);
    assertThat(list.resendableProperty().get()).isEqualTo(1);
  }

  @Test
  void scoreOverMaximum_saysWhoWhatAndWhyAndIsMendedInPlace() {
    bench.enter(cell(OLD, 3), "15");
    FaultRow row = list.rows().get(0);
    assertThat(row.who()).isEqualTo("Family3, Given3");
    assertThat(row.assignment()).isEqualTo("Old quiz");
    assertThat(row.holds()).isEqualTo("15 of 10");
    assertThat(row.why()).startsWith("15 is over the maximum of 10.");
    assertThat(row.fixes())
        .extracting(FaultRow.Choice::label)
        .containsExactly("Set to 10", "Clear the score", "Keep it here on purpose");

    list.apply(row, row.fixes().get(0).fix());

    bench.front.await("it is mended", () -> list.rows().isEmpty());
    assertThat(bench.gradebook().book().cell(cell(OLD, 3)).score()).isEqualTo(Score.of("10"));
  }

  @Test
  void selectingARow_movesTheGridThere() {
    bench.enter(cell(OLD, 3), "15");

    list.show(list.rows().get(0));

    assertThat(jumps).containsExactly(cell(OLD, 3));
  }

  @Test
  void resend_makesItWaitAgain() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.REFUSED, "no");

    list.resendAll();

    bench.front.await("it waits", () -> list.rows().isEmpty());
    assertThat(bench.gradebook().book().cell(cell(OLD, 2)).state()).isEqualTo(CellState.WAITING);
  }

  @Test
  void conflict_offersBothValuesAndTakesTheirs() {
    bench.enter(cell(OLD, 1), "9");
    long revision = bench.gradebook().book().cell(cell(OLD, 1)).record().sync().revision();
    bench.settle(
        new Settlement(
            cell(OLD, 1),
            revision,
            bench.now(),
            new Settlement.Conflicting(Reason.of(ReasonCode.CONFLICT), Score.of("8"))));
    bench.front.await("it is listed", () -> list.rows().size() == 1);
    FaultRow row = list.rows().get(0);
    assertThat(row.conflict()).isTrue();
    assertThat(row.why()).isEqualTo("PowerTeacher has 8, you have 9 (entered on Nov 22)");

    list.takeTheirs(row);

    bench.front.await("it is settled", () -> list.rows().isEmpty());
    assertThat(bench.gradebook().book().cell(cell(OLD, 1)).score()).isEqualTo(Score.of("8"));
  }

  @Test
  void conflicts_areDecidedTogether_andTakingTheirsCanBeUndone() {
    conflict(1, "9", "8");
    conflict(2, "6", "5");
    assertThat(list.conflictsProperty().get()).isEqualTo(2);

    list.resolveAll(Resolution.TAKE_THEIRS);

    bench.front.await("they are settled", () -> list.rows().isEmpty());
    assertThat(score(1)).isEqualTo(Score.of("8"));
    assertThat(score(2)).isEqualTo(Score.of("5"));
    assertThat(list.conflictsProperty().get()).isZero();

    assertThat(bench.gradebook().desk().undo()).isTrue();
    bench.front.await("ours are back", () -> score(2).equals(Score.of("6")));
    assertThat(score(1)).isEqualTo(Score.of("9"));
    assertThat(list.rows()).as("they wait to be sent, over theirs").isEmpty();
  }

  @Test
  void assignmentChangedOnBothSides_showsBothAndTakesTheirs() {
    Assignment before = assignment();
    disputed(before.withTitle("Ours"));
    bench.there =
        Optional.of(
            new TheirAssignment(
                before.withTitle("Theirs").withPoints(new BigDecimal("20")), bench.now()));
    FaultRow row = list.rows().get(0);
    assertThat(row.conflict()).isTrue();
    assertThat(row.advice())
        .isEqualTo("Keep yours to put it over PowerTeacher's, or take PowerTeacher's.");

    list.takeTheirs(row);

    assertThat(bench.dialogs.asked).hasSize(1);
    assertThat(bench.dialogs.asked.get(0).text())
        .contains("Title: PowerTeacher has “Theirs”, you have “Ours”.")
        .contains("Points: PowerTeacher has 20, you have 10.")
        .contains("It was changed there Nov 22");
    bench.front.await("it is theirs", () -> assignment().title().equals("Theirs"));
    assertThat(assignment().points()).isEqualByComparingTo("20");
    bench.gradebook().desk().undo();
    bench.front.await("ours is back", () -> assignment().title().equals("Ours"));
  }

  @Test
  void assignmentChangedOnBothSides_staysOursWhenTheQuestionIsLeft() {
    disputed(assignment().withTitle("Ours"));
    bench.there = Optional.of(new TheirAssignment(assignment().withTitle("Theirs"), null));
    bench.dialogs.answer = false;

    list.takeTheirs(list.rows().get(0));

    assertThat(assignment().title()).isEqualTo("Ours");
    list.keepMine(list.rows().get(0));
    bench.front.await("it waits to be sent over theirs", () -> list.rows().isEmpty());
  }

  @Test
  void conflictsOfScoresAndAssignments_areDecidedTogether() {
    conflict(1, "9", "8");
    disputed(assignment().withTitle("Ours"));
    bench.there = Optional.of(new TheirAssignment(assignment().withTitle("Theirs"), null));
    assertThat(list.conflictsProperty().get()).isEqualTo(2);

    list.resolveAll(Resolution.TAKE_THEIRS);

    bench.front.await("they are settled", () -> list.rows().isEmpty());
    assertThat(assignment().title()).isEqualTo("Theirs");
    assertThat(score(1)).isEqualTo(Score.of("8"));
    assertThat(bench.dialogs.asked).isEmpty();
  }

  @Test
  void assignmentThatCannotBeReadThere_isSaidAndStaysOurs() {
    disputed(assignment().withTitle("Ours"));

    list.takeTheirs(list.rows().get(0));

    assertThat(bench.dialogs.said.get(0)).contains("PowerTeacher does not have this assignment");
    assertThat(assignment().title()).isEqualTo("Ours");
  }

  private Assignment assignment() {
    return bench.gradebook().book().assignment(OLD).orElseThrow().assignment();
  }

  /** Changed here to this, and in PowerTeacher to something else. */
  private void disputed(Assignment ours) {
    bench.front.get(bench.gradebook().desk().change(ours));
    AssignmentKey key = new AssignmentKey(OLD);
    long revision = bench.store().book(SECTION).join().assignments().get(0).sync().revision();
    bench.settle(
        new Settlement(
            key,
            revision,
            bench.now(),
            new Settlement.Faulted(new Reason(ReasonCode.CONFLICT, "title", null))));
    bench.front.await(
        "it is listed", () -> list.rows().stream().anyMatch(row -> row.key().equals(key)));
  }

  @Test
  void assignmentDeletedThere_isOneRowThatOffersToKeepItOnlyHere() {
    bench.enter(cell(OLD, 2), "9");
    bench.enter(cell(OLD, 3), "8");
    gone();
    FaultRow row = list.rows().get(0);
    assertThat(row.gone()).isTrue();
    assertThat(row.why()).isEqualTo("The assignment was deleted in PowerTeacher.");

    list.keepHere(row);

    bench.front.await("it is no fault", () -> list.rows().isEmpty());
    assertThat(bench.gradebook().book().header(OLD).state()).isEqualTo(CellState.ON_HOLD);
    assertThat(score(2)).isEqualTo(Score.of("9"));
  }

  @Test
  void assignmentDeletedThere_canBeCreatedAgain() {
    bench.enter(cell(OLD, 2), "9");
    gone();

    list.resend(list.rows().get(0));

    bench.front.await("it waits", () -> list.rows().isEmpty());
    assertThat(bench.gradebook().book().header(OLD).state()).isEqualTo(CellState.WAITING);
  }

  @Test
  void assignmentDeletedThere_canBeExportedWithItsScores() {
    bench.enter(cell(OLD, 2), "9");
    gone();

    list.export(list.rows().get(0));

    assertThat(bench.dialogs.saved).containsOnlyKeys("Old quiz.csv");
    assertThat(bench.dialogs.saved.get("Old quiz.csv").lines().toList())
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).contains("\"Family2, Given2\",2,Old quiz,9,"));
    assertThat(bench.dialogs.said).containsExactly("The scores are in the file.");
    assertThat(list.rows()).as("nothing is decided by that").hasSize(1);
  }

  private void conflict(int student, String ours, String theirs) {
    bench.enter(cell(OLD, student), ours);
    long revision = bench.gradebook().book().cell(cell(OLD, student)).record().sync().revision();
    int before = list.rows().size();
    bench.settle(
        new Settlement(
            cell(OLD, student),
            revision,
            bench.now(),
            new Settlement.Conflicting(Reason.of(ReasonCode.CONFLICT), Score.of(theirs))));
    bench.front.await("it is listed", () -> list.rows().size() == before + 1);
  }

  /** PowerTeacher answers to a score that its assignment is not there. */
  private void gone() {
    CellId cell = cell(OLD, 2);
    long revision = bench.gradebook().book().cell(cell).record().sync().revision();
    bench.settle(
        new Settlement(
            cell, revision, bench.now(), new Settlement.Faulted(Reason.of(ReasonCode.GONE))));
    bench.front.await("it is listed", () -> list.rows().size() == 1);
  }

  private Score score(int student) {
    return bench.gradebook().book().cell(cell(OLD, student)).score();
  }

  @Test
  void detailsForTheOffice_nameNoStudent() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.STUDENT_NOT_IN_SECTION, "not enrolled");

    list.copyDetails(list.rows().get(0));

    assertThat(bench.dialogs.copied).hasSize(1);
    assertThat(bench.dialogs.copied.get(0))
        .contains("STUDENT_NOT_IN_SECTION", "not enrolled", "request-1", "student-2", OLD.value())
        .doesNotContain("Family2", "Given2");
  }

  @Test
  void anotherBook_isFollowed() {
    bench.enter(cell(OLD, 3), "15");
    var first = bench.gradebook();

    bench.open.set(null);
    assertThat(list.rows()).isEmpty();

    bench.open.set(first);
    assertThat(list.rows()).hasSize(1);
  }
}
