package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.remote;
import static org.gradecompanion.store.StoreHouse.school;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PowerTeacher had confirmed and does not have any more. */
class LossTest {
  @TempDir Path folder;
  private StoreHouse house;

  @BeforeEach
  void open() {
    house = new StoreHouse(folder.resolve("data")).open();
    StoreHouse.get(house.store().save(Rosters.CONNECTION));
    house.withQuiz();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void assignmentMissingThere_isAskedAbout_andItsScoresAreUnsent() {
    house.score(ADA_QUIZ, "8");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));

    pull(List.of(), List.of());

    assertThat(house.assignment(QUIZ).sync().reason()).isEqualTo(Reason.of(ReasonCode.GONE));
    assertThat(house.assignment(QUIZ).sync().present()).isFalse();
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isTrue();
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("8"));
  }

  @Test
  void assignmentMissingThere_isAskedAboutEvenIfItsLastSendWasNotAnswered() {
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Renamed")));
    house.ledger().lease(Map.of(QUIZ_KEY, house.revision(QUIZ_KEY)), NOW);
    house.ledger().takeBackLeases();

    pull(List.of(), List.of());

    assertThat(house.assignment(QUIZ).sync().reason()).isEqualTo(Reason.of(ReasonCode.GONE));
  }

  @Test
  void assignmentMissingThere_isUnsentHoweverItIsEditedHere() {
    pull(List.of(), List.of());

    house.commit(new Edit.AssignmentSaved(quiz()));

    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
  }

  @Test
  void assignmentThatIsRefusedAsDeleted_leavesNoScoreAsSent() {
    house.score(ADA_QUIZ, "8");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Renamed")));

    house.settle(QUIZ_KEY, new Settlement.Faulted(Reason.of(ReasonCode.GONE)));

    assertThat(house.cell(ADA_QUIZ).sync().present()).isFalse();
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void assignmentMissingThere_endsTheConflictsOfItsScores() {
    house.score(ADA_QUIZ, "8");
    house.settle(
        ADA_QUIZ, new Settlement.Conflicting(Reason.of(ReasonCode.CONFLICT), Score.of("5")));

    pull(List.of(), List.of());
    StoreHouse.get(house.store().resolve(List.of(ADA_QUIZ), Resolution.TAKE_THEIRS));

    assertThat(house.cell(ADA_QUIZ).theirs()).as("what went with its assignment").isNull();
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("8"));
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isTrue();
    assertThat(house.cell(ADA_QUIZ).sync().present()).isFalse();
  }

  @Test
  void scoreMissingThere_isAConflictWithNothing() {
    house.score(ADA_QUIZ, "8");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));

    PullOutcome outcome = pull(List.of(quiz()), List.of());

    assertThat(outcome.conflicts()).isEqualTo(1);
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("8"));
    assertThat(house.cell(ADA_QUIZ).theirs()).isEqualTo(Score.BLANK);
    assertThat(house.cell(ADA_QUIZ).sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);
  }

  @Test
  void scoreMissingThereWhileItsRemovalIsOnTheWay_isNoConflict() {
    house.score(ADA_QUIZ, "8");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));
    house.score(ADA_QUIZ, "");
    house.ledger().lease(Map.of(ADA_QUIZ, house.revision(ADA_QUIZ)), NOW);
    house.ledger().takeBackLeases();

    assertThat(pull(List.of(quiz()), List.of()).conflicts()).isZero();
  }

  @Test
  void otherServer_isComparedWithNothing() {
    house.score(BEN_QUIZ, "8");
    house.settle(BEN_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));
    pull(List.of(quiz()), List.of(remote(BEN_QUIZ, "8")));
    StoreHouse.get(
        house
            .store()
            .save(
                new Connection(
                    Rosters.CONNECTION.kind(),
                    URI.create("http://127.0.0.1:8/ims/oneroster/v1p1"),
                    Rosters.CONNECTION.tokenUrl(),
                    Rosters.CONNECTION.clientId(),
                    Rosters.CONNECTION.teacherEmail(),
                    Rosters.CONNECTION.zone(),
                    false)));

    Roster roster = roster(List.of(), List.of());
    assertThat(StoreHouse.get(house.store().review(roster))).isEmpty();
    StoreHouse.get(house.store().apply(roster));

    assertThat(house.assignment(QUIZ).sync().pending()).isFalse();
    assertThat(house.cell(BEN_QUIZ).sync().pending()).isFalse();
  }

  private PullOutcome pull(List<Assignment> assignments, List<Roster.RemoteScore> scores) {
    return StoreHouse.get(house.store().apply(roster(assignments, scores)));
  }

  /** A pull that has read all scores. */
  private static Roster roster(List<Assignment> assignments, List<Roster.RemoteScore> scores) {
    Roster plain = school(assignments, scores);
    return new Roster(
        plain.teacher(),
        plain.terms(),
        plain.categories(),
        plain.sections(),
        plain.teachers(),
        plain.students(),
        plain.assignments(),
        plain.scores(),
        true,
        Map.of());
  }
}
