package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;
import static org.gradecompanion.store.StoreHouse.quiz;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {
  @TempDir Path folder;
  private StoreHouse house;

  @BeforeEach
  void open() {
    house = new StoreHouse(folder.resolve("data")).open().withQuiz();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void score_committed_isThereWithItsFlagsAndComment() {
    Score score =
        new Score(new BigDecimal("8.250000"), EnumSet.of(Flag.LATE, Flag.EXEMPT), "well — done");
    house.commit(new Edit.ScoreSet(ADA_QUIZ, score));

    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.score()).isEqualTo(score);
    assertThat(cell.sync().pending()).isTrue();
    assertThat(cell.sync().revision()).isEqualTo(1);
    assertThat(cell.confirmed()).isEqualTo(Score.BLANK);
  }

  @Test
  void everything_reopened_isStillThere() {
    house.commit(
        new Edit.ScoreSet(ADA_QUIZ, new Score(null, EnumSet.of(Flag.MISSING), "")),
        new Edit.HoldSet(QUIZ, true));
    CellRecord before = house.cell(ADA_QUIZ);

    house.reopen();

    assertThat(house.recovery().smooth()).isTrue();
    assertThat(house.cell(ADA_QUIZ)).isEqualTo(before);
    assertThat(house.assignment(QUIZ).held()).isTrue();
    assertThat(house.assignment(QUIZ).assignment()).isEqualTo(quiz());
  }

  @Test
  void scoreEditedTwiceInOneCommit_revisionCountsBoth() {
    house.commit(
        new Edit.ScoreSet(ADA_QUIZ, Score.of("7")), new Edit.ScoreSet(ADA_QUIZ, Score.of("8")));

    assertThat(house.cell(ADA_QUIZ).sync().revision()).isEqualTo(2);
    assertThat(house.history(ADA_QUIZ)).containsExactly(Score.of("8"), Score.of("7"));
  }

  @Test
  void manyCommitsAtOnce_allCount() {
    List<CompletableFuture<Void>> saved = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      saved.add(house.store().commit(List.of(new Edit.ScoreSet(ADA_QUIZ, Score.of("" + i)))));
    }
    saved.forEach(StoreHouse::get);

    assertThat(house.cell(ADA_QUIZ).sync().revision()).isEqualTo(200);
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("200"));
    assertThat(house.history(ADA_QUIZ)).hasSize(200);
  }

  @Test
  void assignmentAndItsScores_inOneCommit_areSaved() {
    AssignmentId essay = new AssignmentId("essay");
    house.commit(
        new Edit.AssignmentSaved(StoreHouse.assignment("essay", "Essay")),
        new Edit.ScoreSet(new CellId(essay, ADA), Score.of("5")));

    assertThat(house.assignment(essay).confirmed()).isNull();
    assertThat(house.cell(new CellId(essay, ADA)).score()).isEqualTo(Score.of("5"));
  }

  @Test
  void commit_withOneBadEdit_savesNothingOfIt() {
    Edit good = new Edit.ScoreSet(ADA_QUIZ, Score.of("5"));
    Edit tooFine = new Edit.ScoreSet(BEN_QUIZ, Score.of("5.1234567"));

    assertThatThrownBy(() -> house.commit(good, tooFine)).isInstanceOf(UserError.class);

    assertThat(house.book().cells()).isEmpty();
    house.commit(good);
    assertThat(house.cell(ADA_QUIZ).sync().revision()).isEqualTo(1);
  }

  @Test
  void scoreForUnknownAssignment_isRefused() {
    Edit edit = new Edit.ScoreSet(new CellId(new AssignmentId("nowhere"), ADA), Score.of("5"));

    assertThatThrownBy(() -> house.commit(edit))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.store.unknown_assignment"));
  }

  @Test
  void resultId_staysTheSameThroughEditsAndRestarts() {
    house.score(ADA_QUIZ, "5");
    String id = house.cell(ADA_QUIZ).resultId();
    house.score(ADA_QUIZ, "6");
    house.reopen();
    house.score(ADA_QUIZ, "7");

    assertThat(house.cell(ADA_QUIZ).resultId()).isEqualTo(id);
  }

  @Test
  void scoreUndoneToConfirmed_hasNothingToSend() {
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.score(ADA_QUIZ, "6");
    house.score(ADA_QUIZ, "5");

    assertThat(house.cell(ADA_QUIZ).sync().pending()).isFalse();
    assertThat(house.ledger().sectionsWithWork()).isEmpty();
  }

  @Test
  void scoreUndoneWhileAnotherValueMayHaveArrived_isSentAgain() {
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.score(ADA_QUIZ, "6");
    house.ledger().lease(Map.of(ADA_QUIZ, house.revision(ADA_QUIZ)), StoreHouse.NOW);
    house.score(ADA_QUIZ, "5");

    assertThat(house.cell(ADA_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void newScoreCleared_hasNothingToSend() {
    house.score(ADA_QUIZ, "5");
    house.score(ADA_QUIZ, "");

    assertThat(house.book().cells()).isEmpty();
  }

  @Test
  void assignmentUndoneToConfirmed_hasNothingToSend() {
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Test")));
    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
    house.commit(new Edit.AssignmentSaved(quiz()));

    assertThat(house.assignment(QUIZ).sync().pending()).isFalse();
  }

  @Test
  void assignmentNeverSent_removed_isGoneAtOnce() {
    AssignmentId essay = new AssignmentId("essay");
    house.commit(new Edit.AssignmentSaved(StoreHouse.assignment("essay", "Essay")));
    house.score(new CellId(essay, ADA), "5");
    house.commit(new Edit.AssignmentRemoved(essay));

    assertThat(house.book().assignments()).hasSize(1);
    assertThat(house.ledger().dueCells(essay, StoreHouse.NOW)).isEmpty();

    house.commit(new Edit.AssignmentSaved(StoreHouse.assignment("essay", "Essay")));
    assertThat(house.assignment(essay).sync().pending()).isTrue();
    assertThat(house.ledger().dueCells(essay, StoreHouse.NOW)).hasSize(1);
  }

  @Test
  void assignmentInPowerTeacher_removed_waitsForItsDeletion() {
    house.score(ADA_QUIZ, "5");
    house.commit(new Edit.AssignmentRemoved(QUIZ));

    assertThat(house.assignment(QUIZ).removed()).isTrue();
    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
    assertThat(house.ledger().dueCells(QUIZ, StoreHouse.NOW)).isEmpty();
  }

  @Test
  void removalConfirmedThenUndone_sendsAssignmentAndScoresAgain() {
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.commit(new Edit.AssignmentRemoved(QUIZ));
    house.settle(QUIZ_KEY, new Settlement.AssignmentDeleted());
    assertThat(house.book().assignments()).isEmpty();
    assertThat(house.ledger().sectionsWithWork()).isEmpty();

    house.commit(new Edit.AssignmentSaved(quiz()));

    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
    assertThat(house.assignment(QUIZ).confirmed()).isNull();
    assertThat(house.ledger().dueCells(QUIZ, StoreHouse.NOW))
        .extracting(CellRecord::score)
        .containsExactly(Score.of("5"));
  }

  @Test
  void removalUndoneBeforeItsAnswer_sendsAssignmentAndScoresAgain() {
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.commit(new Edit.AssignmentRemoved(QUIZ));
    long removal = house.revision(QUIZ_KEY);
    house.ledger().lease(Map.of(QUIZ_KEY, removal), StoreHouse.NOW.plusSeconds(60));
    house.commit(new Edit.AssignmentSaved(quiz()));
    house.settle(QUIZ_KEY, removal, new Settlement.AssignmentDeleted());

    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
    assertThat(house.ledger().dueCells(QUIZ, StoreHouse.NOW)).hasSize(1);
  }

  @Test
  void changes_areAnnouncedInOrderAfterTheyAreStored() {
    house.score(ADA_QUIZ, "5");
    house.score(ADA_QUIZ, "6");
    house.score(BEN_QUIZ, "7");
    house.book();

    assertThat(house.changes().stream().flatMap(c -> c.cells().stream()))
        .extracting(CellRecord::score)
        .containsExactly(Score.of("5"), Score.of("6"), Score.of("7"));
  }

  @Test
  void listenerThatFails_keepsNothingFromTheOthers() {
    List<StoreChange> heard = new ArrayList<>();
    house
        .store()
        .subscribe(
            change -> {
              throw new IllegalStateException("broken listener");
            });
    Subscription ended = house.store().subscribe(change -> heard.add(change));
    house.score(ADA_QUIZ, "5");
    house.book();
    ended.close();
    house.score(ADA_QUIZ, "6");
    house.book();

    assertThat(heard).hasSize(1);
  }

  @Test
  void students_areInOrderOfTheirListName() {
    assertThat(house.book().students()).extracting(Student::id).containsExactly(ADA, BEN);
  }

  @Test
  void writer_interrupted_goesOn() {
    Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("gradebook-store"))
        .forEach(Thread::interrupt);
    house.score(ADA_QUIZ, "5");

    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
  }

  @Test
  void closedStore_refusesCommits() {
    Store store = house.store();
    house.close();

    assertThatThrownBy(() -> StoreHouse.get(store.commit(List.of()))).isInstanceOf(UserError.class);
  }
}
