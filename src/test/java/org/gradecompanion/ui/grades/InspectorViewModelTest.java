package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The details of a cell: why it holds what it holds, and what can be done about its state. */
class InspectorViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder.resolve("data"));
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
  void history_saysWhyOfEveryValue() {
    InspectorViewModel inspector = grades.inspector();
    inspector.visibleProperty().set(true);
    grades.grid().paste(List.of(List.of("5")), CellRange.single(1, 0));
    grades.cursorMoved(1, 0);
    inspector.enter("6");
    inspector.whyProperty().set(HistoryEntry.Origin.CORRECTION);
    inspector.enter("7");
    assertThat(inspector.whyProperty().get()).isEqualTo(HistoryEntry.Origin.TEACHER);
    inspector.whyProperty().set(HistoryEntry.Origin.RETAKE);
    inspector.enter("9");
    grades.undo();
    CellHistory history = inspector.history();
    bench.front.await("it is read", () -> history.entries().size() == 5);
    inspector.restore(history.entries().get(3));
    bench.front.await("it is one more", () -> history.entries().size() == 6);

    assertThat(history.entries())
        .extracting(entry -> entry.value() + ": " + entry.how().replaceAll(" on .*", ""))
        .containsExactly(
            "6: Brought back", "7: Undone", "9: Retake", "7: Corrected", "6: Changed", "5: Pasted");
  }

  @Test
  void percentage_isShownAsWhatItBecomes_whileItIsTyped() {
    grades.cursorMoved(0, 0);

    assertThat(grades.inspector().preview("85%")).isEqualTo("8.5 of 10");
    assertThat(grades.inspector().preview("8.5")).isEmpty();
    assertThat(grades.inspector().preview("much%")).isEmpty();
  }

  @Test
  void scoreEntered_keepsTheMarksThatAreShownBesideIt() {
    grades.cursorMoved(0, 0);
    grades.inspector().setFlag(Flag.LATE, true);

    grades.inspector().enter("9");

    assertThat(bench.gradebook().book().cell(cell(OLD, 1)).score())
        .isEqualTo(new Score(new BigDecimal("9"), Set.of(Flag.LATE), ""));
  }

  @Test
  void reason_isForOneCellOnly() {
    grades.cursorMoved(0, 0);
    grades.inspector().whyProperty().set(HistoryEntry.Origin.RETAKE);
    grades.cursorMoved(1, 0);
    assertThat(grades.inspector().whyProperty().get()).isEqualTo(HistoryEntry.Origin.TEACHER);
    assertThat(grades.inspector().shownProperty().get().again()).isFalse();
  }

  @Test
  void details_ofARefusedScore_sayWhatToDoAndSendAgain() {
    bench.enter(cell(OLD, 2), "8");
    bench.refuse(cell(OLD, 2), ReasonCode.STUDENT_NOT_IN_SECTION, "");
    grades.cursorMoved(1, 0);
    var shown = grades.inspector().shownProperty().get();
    assertThat(shown.advice()).isNotEmpty();
    assertThat(shown.offers()).containsExactly(CellOffer.RESEND);

    grades.inspector().take(CellOffer.RESEND);

    bench.front.await(
        "it waits", () -> bench.gradebook().book().cell(cell(OLD, 2)).state() == CellState.WAITING);
    assertThat(grades.inspector().shownProperty().get().offers()).isEmpty();
  }

  @Test
  void details_ofAConflict_offerBothValues_andKeepingMineCanBeUndone() {
    bench.enter(cell(OLD, 1), "9");
    bench.settle(
        new Settlement(
            cell(OLD, 1),
            bench.gradebook().book().cell(cell(OLD, 1)).record().sync().revision(),
            bench.now(),
            new Settlement.Conflicting(Reason.of(ReasonCode.CONFLICT), Score.of("8"))));
    grades.cursorMoved(0, 0);
    bench.front.await(
        "both are offered",
        () ->
            grades
                .inspector()
                .shownProperty()
                .get()
                .offers()
                .equals(List.of(CellOffer.KEEP_MINE, CellOffer.TAKE_THEIRS)));

    grades.inspector().take(CellOffer.KEEP_MINE);
    bench.front.await(
        "it waits", () -> bench.gradebook().book().cell(cell(OLD, 1)).state() == CellState.WAITING);
    assertThat(grades.grid().text(0, 0)).isEqualTo("9");

    grades.undo();
    assertThat(grades.grid().text(0, 0)).isEqualTo("8");
    bench.front.await(
        "it is as in PowerTeacher",
        () -> bench.gradebook().book().cell(cell(OLD, 1)).state() == CellState.SENT);
  }

  @Test
  void details_ofAScoreKeptHere_letItGo() {
    bench.enter(cell(OLD, 2), "8");
    bench.front.get(bench.gradebook().desk().leaveOut(List.of(cell(OLD, 2)), true));
    grades.cursorMoved(1, 0);
    bench.front.await(
        "it is kept",
        () -> grades.inspector().shownProperty().get().offers().equals(List.of(CellOffer.LET_GO)));

    grades.inspector().take(CellOffer.LET_GO);

    bench.front.await(
        "it waits", () -> bench.gradebook().book().cell(cell(OLD, 2)).state() == CellState.WAITING);
  }
}
