package org.gradecompanion.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of attempts in words. */
class ActivityViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private ActivityViewModel activity;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    activity =
        new ActivityViewModel(
            new Records(bench.store()),
            assignment -> Optional.of(bench.gradebook().book()),
            bench.phrases,
            bench.dialogs,
            bench.front,
            Pace.AT_ONCE,
            ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void refusal_isToldWithWhoWhatAndWhy() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.STUDENT_NOT_IN_SECTION, "not enrolled");

    activity.activeProperty().set(true);

    bench.front.await("it is listed", () -> activity.rows().size() == 1);
    ActivityRow row = activity.rows().get(0);
    assertThat(row.state()).isEqualTo(CellState.NOT_SENT);
    assertThat(row.who()).isEqualTo("Family2, Given2");
    assertThat(row.assignment()).isEqualTo("Old quiz");
    assertThat(row.outcome())
        .isEqualTo("Not taken: the student is not in this class in PowerSchool");
    assertThat(row.next())
        .isEqualTo(
            "Needs you: The score is kept here. Ask the office if the student should be in your"
                + " class.");
    assertThat(row.details()).contains("not enrolled", "request-1").doesNotContain("Family2");
  }

  @Test
  void removal_isToldAmongTheAttempts_withoutAName_andNotAsSomethingThatWasNotTaken() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.REFUSED, "");
    studentOneLeavesAndIsRemoved();

    activity.activeProperty().set(true);

    bench.front.await("both are listed", () -> activity.rows().size() == 2);
    ActivityRow row = activity.rows().get(0);
    assertThat(row.who()).isEqualTo("A student who left");
    assertThat(row.assignment()).isEqualTo("Algebra (ALG-1)");
    assertThat(row.outcome()).isEqualTo("Removed from this computer");
    assertThat(row.next()).isEqualTo("One student, one score. PowerTeacher was told nothing.");
    assertThat(ActivityViewModel.ofStudent(row)).isFalse();

    activity.notSentProperty().set(true);
    bench.front.await("only the attempt is listed", () -> activity.rows().size() == 1);
  }

  private void studentOneLeavesAndIsRemoved() {
    Roster all = Rosters.small();
    Roster without =
        new Roster(
            all.teacher(),
            all.terms(),
            all.categories(),
            all.sections(),
            all.teachers(),
            Map.of(Rosters.SECTION, all.students().get(Rosters.SECTION).subList(1, 4)),
            all.assignments(),
            all.scores());
    bench.front.get(bench.store().apply(without));
    bench.front.get(bench.store().removeDeparted(bench.front.get(bench.store().departed())));
  }

  @Test
  void whileNobodyLooks_nothingIsRead() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.REFUSED, "");

    activity.changed();

    assertThat(activity.rows()).isEmpty();
  }

  @Test
  void narrowing_toWhatWasNotTaken_andToAName_canBeTakenBack() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.REFUSED, "");
    bench.enter(cell(OLD, 3), "7");
    confirm(cell(OLD, 3), "7");
    activity.activeProperty().set(true);
    bench.front.await("all are listed", () -> activity.rows().size() == 2);

    activity.searchProperty().set(" FAMILY3");
    assertThat(activity.rows()).extracting(ActivityRow::who).containsExactly("Family3, Given3");
    activity.searchProperty().set("nobody");
    assertThat(activity.rows()).isEmpty();
    assertThat(activity.narrowedProperty().get()).isTrue();

    activity.showAll();
    activity.notSentProperty().set(true);
    bench.front.await("the refused one is listed", () -> activity.rows().size() == 1);
    assertThat(activity.rows().get(0).who()).isEqualTo("Family2, Given2");

    activity.showAll();
    bench.front.await("all are listed again", () -> activity.rows().size() == 2);
  }

  @Test
  void exportForTheOffice_namesNoStudent() throws IOException {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.REFUSED, "");
    Path file = folder.resolve("activity.csv");

    bench.front.get(activity.export(file));

    assertThat(Files.readString(file)).contains("Old quiz", "request-1").doesNotContain("Family2");
    assertThat(bench.dialogs.said)
        .containsExactly("1 attempt was written to activity.csv. It names no student.");
  }

  @Test
  void proofOfAStudent_isWritten_andSaysThatItNamesStudents() throws IOException {
    bench.enter(cell(OLD, 2), "9");
    confirm(cell(OLD, 2), "9");
    activity.activeProperty().set(true);
    bench.front.await("it is listed", () -> activity.rows().size() == 1);
    ActivityRow row = activity.rows().get(0);
    Path file = folder.resolve("proof.html");

    bench.front.get(activity.proofOfStudent(row, file));
    assertThat(Files.readString(file)).contains("Family2, Given2", "Old quiz", "9 of 10");
    assertThat(bench.dialogs.said.get(0)).contains("It names students");

    bench.front.get(activity.proofOfAssignment(row, folder.resolve("no/such/proof.csv")));
    assertThat(bench.dialogs.said.get(1)).startsWith("The file was not written\n");
  }

  private void confirm(CellId cell, String points) {
    long revision = bench.gradebook().book().cell(cell).record().sync().revision();
    bench.settle(
        new Settlement(
            cell, revision, bench.now(), new Settlement.ScoreConfirmed(Score.of(points))));
  }
}
