package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.get;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.remote;
import static org.gradecompanion.store.StoreHouse.school;
import static org.gradecompanion.store.StoreHouse.student;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.DepartedStudent;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Removal;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of students who left a class leaves this computer for good, or stays whole. */
class DepartedStudentsTest extends RecoveryStory {
  @Test
  void studentWhoLeft_isListedWithWhatIsKept_andNobodyElse() {
    adaHasLeft();

    List<DepartedStudent> departed = departed();

    assertThat(departed).extracting(each -> each.student().id()).containsExactly(ADA);
    assertThat(departed.get(0).section().id()).isEqualTo(SECTION);
    assertThat(departed.get(0).scores()).isEqualTo(1);
    assertThat(departed.get(0).removable()).isTrue();
  }

  @Test
  void removedStudent_isGoneWithEverything_andTheOthersAreNot() {
    adaHasLeft();
    assertThat(get(house.store().steps().of(SECTION)).done()).isNotEmpty();

    get(house.store().removeDeparted(departed()));
    house.reopen();

    assertGone(house);
    assertThat(house.cell(BEN_QUIZ).score()).isEqualTo(Score.of("7"));
    assertThat(house.history(BEN_QUIZ)).isNotEmpty();
    assertThat(get(house.store().deliveries(BEN))).hasSize(1);
    assertThat(get(house.store().removals(10)))
        .containsExactly(new Removal(NOW, "Algebra", false, 1, 1));
  }

  @Test
  void removal_leavesNothingToSend_andTheNextPullBringsNothingBack() {
    adaHasLeft();
    get(house.store().removeDeparted(departed()));

    PullOutcome pulled =
        get(house.store().apply(without(remote(ADA_QUIZ, "5"), remote(BEN_QUIZ, "7"))));

    assertThat(pulled.conflicts()).isZero();
    assertThat(house.book().cells()).noneMatch(cell -> cell.sync().pending());
    assertThat(house.assignment(quiz().id()).sync().pending()).isFalse();
    assertGone(house);
  }

  @Test
  void studentInTheClass_orWithSomethingUnsent_staysWhole_andSoDoTheOthers() {
    adaHasLeft();
    DepartedStudent ada = departed().get(0);
    DepartedStudent ben = new DepartedStudent(ada.section(), student(BEN, "Ben", "Zuse"), 1, 0);
    assertRefused(List.of(ada, ben));

    house.score(ADA_QUIZ, "6");
    assertThat(departed().get(0).unsent()).isEqualTo(1);
    assertRefused(List.of(ada));
    house.commit(new Edit.LeftOutSet(ADA_QUIZ, true));
    assertRefused(List.of(ada));
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("6"));
  }

  @Test
  void studentWhoIsEnrolledAgain_isBackWithoutTheScores_andNothingIsToBeSent() {
    adaHasLeft();
    get(house.store().removeDeparted(departed()));

    PullOutcome pulled =
        get(house.store().apply(school(List.of(quiz()), List.of(remote(BEN_QUIZ, "7")))));

    assertThat(pulled.conflicts()).isZero();
    assertThat(house.book().students())
        .filteredOn(Student::enrolled)
        .extracting(Student::id)
        .containsExactlyInAnyOrder(ADA, BEN);
    assertThat(house.book().cells()).extracting(each -> each.id()).containsExactly(BEN_QUIZ);
    assertThat(house.history(ADA_QUIZ)).isEmpty();
    assertThat(departed()).isEmpty();
  }

  @Test
  void scoreThatPowerTeacherStillHas_comesWithTheStudentWhoIsBack_soThatNoneIsOverwritten() {
    adaHasLeft();
    get(house.store().removeDeparted(departed()));

    get(
        house
            .store()
            .apply(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "5"), remote(BEN_QUIZ, "7")))));

    assertThat(house.cell(ADA_QUIZ).confirmed()).isEqualTo(Score.of("5"));
    assertThat(house.cell(ADA_QUIZ).score().comment()).as("was only here").isEmpty();
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isFalse();
  }

  @Test
  void stepThatIsStillAtHand_bringsNoScoreOfARemovedStudentBack() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    confirmed(ADA_QUIZ, "5");
    UndoStep cleared =
        new UndoStep(
            "clear",
            Message.of("a step"),
            List.of(new Edit.ScoreSet(ADA_QUIZ, Score.BLANK)),
            List.of(new Edit.ScoreSet(ADA_QUIZ, Score.of("5"))));
    get(house.store().steps().commit(SECTION, cleared));
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.BLANK));
    get(house.store().apply(without()));
    get(house.store().removeDeparted(departed()));

    StepLog.Taken taken = get(house.store().steps().takeBack(cleared));

    assertThat(taken.leftAlone()).isEqualTo(1);
    assertGone(house);
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "FLIPPED", "DELETED"})
  void crashRightAfterTheRemoval_isFinishedAtTheNextStart(Crash.Damage damage) {
    adaHasLeft();
    house.reopen();
    get(house.store().removeDeparted(departed()));
    Path crashed = crash();
    damage.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    get(after.store().apply(without(remote(ADA_QUIZ, "5"), remote(BEN_QUIZ, "7"))));

    assertGone(after);
  }

  @Test
  void oldBackup_doesNotBringThemBack_howeverOftenTheJournalWasTrimmed() throws IOException {
    adaHasLeft();
    house.reopen();
    List<Path> backups = Crash.list(house.path().resolve("backup"));
    byte[] old = Files.readAllBytes(backups.get(backups.size() - 1));
    get(house.store().removeDeparted(departed()));
    daysGoBy();
    house.close();
    Crash.Damage.FLIPPED.on(Crash.database(house.path()));
    for (Path each : Crash.list(house.path().resolve("backup"))) {
      Files.write(each, old);
    }

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_BACKUP);
    assertGone(after);
  }

  @Test
  void journal_afterDaysOfUse_holdsOfThemOnlyThatTheyWereRemoved() throws IOException {
    adaHasLeft();
    house.commit(new Edit.StudentLockSet(SECTION, ADA, true));
    get(house.store().removeDeparted(departed()));
    daysGoBy();
    house.close();

    JournalReading journal =
        JournalReading.of(house.path().resolve("journal"), new StoreKeys(StoreHouse.key(1)));
    List<JournalEntry> entries = new ArrayList<>();
    for (Segment segment : journal.after(0)) {
      entries.addAll(journal.entries(segment));
    }

    assertThat(
            entries.stream()
                .flatMap(entry -> entry.edits().stream())
                .filter(edit -> edit.toString().contains(ADA.value())))
        .isNotEmpty()
        .allMatch(edit -> edit instanceof JournalEdit.StudentRemovedEdit);
  }

  @Test
  void scoreEnteredAfterTheReturn_survivesACrash_alsoWithAnOldRemovalInTheJournal() {
    adaHasLeft();
    get(house.store().removeDeparted(departed()));
    get(house.store().apply(school(List.of(quiz()), List.of(remote(BEN_QUIZ, "7")))));
    house.score(ADA_QUIZ, "9");
    daysGoBy();
    Path crashed = crash();
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    get(after.store().apply(school(List.of(quiz()), List.of(remote(BEN_QUIZ, "7")))));

    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9"));
    assertThat(after.cell(ADA_QUIZ).sync().pending()).isTrue();
  }

  /** A confirmed score with a comment of Ada and one of Ben; then a roster without Ada. */
  private void adaHasLeft() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    UndoStep entered =
        new UndoStep(
            "enter",
            Message.of("a step"),
            List.of(new Edit.ScoreSet(ADA_QUIZ, Score.of("5").withComment("was away"))),
            List.of(new Edit.ScoreSet(ADA_QUIZ, Score.BLANK)));
    get(house.store().steps().commit(SECTION, entered));
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    confirmed(BEN_QUIZ, "7");
    get(house.store().apply(without(remote(ADA_QUIZ, "5"), remote(BEN_QUIZ, "7"))));
  }

  private void confirmed(CellId cell, String points) {
    house.score(cell, points);
    house.settle(cell, new Settlement.ScoreConfirmed(Score.of(points)));
  }

  private void daysGoBy() {
    for (int day = 1; day < 7; day++) {
      house.at(NOW.plus(Duration.ofDays(day))).reopen();
    }
  }

  private List<DepartedStudent> departed() {
    return get(house.store().departed());
  }

  private static Roster without(Roster.RemoteScore... scores) {
    Roster all = school(List.of(quiz()), List.of(scores));
    return new Roster(
        all.teacher(),
        all.terms(),
        all.categories(),
        all.sections(),
        all.teachers(),
        Map.of(SECTION, List.of(student(BEN, "Ben", "Zuse"))),
        all.assignments(),
        all.scores());
  }

  private void assertRefused(List<DepartedStudent> students) {
    assertThatThrownBy(() -> get(house.store().removeDeparted(students)))
        .isInstanceOf(UserError.class)
        .hasMessage("error.store.not_departed");
    assertThat(house.book().students()).extracting(Student::id).contains(ADA, BEN);
    assertThat(house.cell(ADA_QUIZ).score().points()).isNotNull();
  }

  private static void assertGone(StoreHouse opened) {
    assertThat(get(opened.store().departed())).isEmpty();
    assertThat(opened.book().students()).extracting(Student::id).doesNotContain(ADA);
    assertThat(opened.book().cells()).noneMatch(cell -> cell.id().student().equals(ADA));
    assertThat(opened.history(ADA_QUIZ)).isEmpty();
    assertThat(get(opened.store().deliveries(ADA))).isEmpty();
    assertThat(get(opened.store().attempts(AttemptFilter.ALL, 10)))
        .noneMatch(attempt -> attempt.key().equals(ADA_QUIZ));
    assertThat(get(opened.store().steps().of(SECTION)).done()).isEmpty();
  }
}
